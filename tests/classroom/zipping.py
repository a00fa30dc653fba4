"""Zip files of any content."""

from __future__ import annotations

import io
import stat
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Content = bytes | str


def zipped(files: Mapping[str, Content], kinds: Mapping[str, int] | None = None) -> bytes:
    """A zip file; `kinds` gives members the type of a link or a device."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = ((kinds or {}).get(name, stat.S_IFREG) | 0o644) << 16
            archive.writestr(member, content)
    return file.getvalue()
