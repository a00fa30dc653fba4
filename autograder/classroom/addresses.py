"""Where a cluster is, and how what is said to it stays private."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from autograder.errors import UsageError


@dataclass(frozen=True)
class Certificates:
    """PEM files for TLS; by default those that Dask is configured with."""

    ca: Path | None = None
    cert: Path | None = None
    key: Path | None = None


def is_private(address: str) -> bool:
    """Whether nobody can read on the way what is sent to an address: by TLS, or because it stays on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "tls" or (parts.scheme == "tcp" and _is_loopback(parts.hostname or ""))


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def insist_on_address(address: str) -> None:
    """Raises `UsageError` for what is no scheduler's address, and for one where submissions would travel openly."""
    try:
        parts = urlsplit(address)
        complete = parts.scheme in ("tls", "tcp") and parts.hostname and parts.port
    except ValueError:
        complete = False
    if not complete:
        raise UsageError(
            f"--scheduler {address} is no scheduler's address. Write it as in tls://scheduler.example.org:8786."
        )
    if not is_private(address):
        raise UsageError(
            f"--scheduler {address} is another machine: submissions and grades would cross the network openly, and "
            "anybody there could run programs on the cluster. Start the scheduler and its workers with TLS, and write "
            "tls://."
        )


def security(address: str, certificates: Certificates) -> Any:
    """What `distributed` is to use on its way to an address.

    Raises:
      UsageError: TLS lacks a certificate, or one cannot be read.
    """
    from distributed.security import Security

    if not address.startswith("tls:"):
        return Security()
    names = {
        "tls_ca_file": certificates.ca,
        "tls_client_cert": certificates.cert,
        "tls_client_key": certificates.key,
    }
    given = {name: str(path) for name, path in names.items() if path}
    found = Security(require_encryption=True, **given)
    try:
        context = found.get_connection_args("client")["ssl_context"]
    except OSError as error:  # of TLS too
        files = ", ".join(given.values()) or "the files that Dask is configured with"
        raise UsageError(f"A certificate cannot be used ({error}). Look at {files}.") from None
    if context is None:
        raise UsageError(
            f"--scheduler {address} needs certificates: name PEM files with --tls-ca, --tls-cert and --tls-key, or "
            "configure them for Dask."
        )
    return found
