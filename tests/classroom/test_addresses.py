"""Addresses of schedulers: which are private, and which are addresses at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.classroom.addresses import Certificates, insist_on_address, is_private, security
from autograder.errors import UsageError


@pytest.mark.parametrize(
    "address",
    ["tls://10.0.0.7:8786", "tls://grades.example.org:8786", "tcp://127.0.0.1:8786", "tcp://127.9.9.9:1"]
    + ["tcp://[::1]:8786", "tcp://localhost:8786"],
)
def test_private_address_is_taken(address):
    assert is_private(address)
    insist_on_address(address)


@pytest.mark.parametrize(
    "host",
    ["10.0.0.7", "grades.example.org", "0.0.0.0", "[::]", "127.0.0.1.example.org", "localhost.example.org"]
    + ["2130706433", "127.0.0.1@example.org", "[::ffff:10.0.0.7]"],
)
def test_open_way_to_another_machine_is_refused(host):
    assert not is_private(f"tcp://{host}:8786")
    with pytest.raises(UsageError, match=r"is another machine.*write tls://"):
        insist_on_address(f"tcp://{host}:8786")


@pytest.mark.parametrize(
    "address",
    ["", "localhost", "localhost:8786", "tls://", "tls://host", "tls://host:port", "ws://127.0.0.1:8786"]
    + ["inproc://127.0.0.1/1/1", "tls://host:99999", "tls://[::1:8786"],
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(UsageError, match=r"is no scheduler's address\. Write it as in tls://"):
        insist_on_address(address)


def test_tls_without_certificates_is_refused():
    with pytest.raises(UsageError, match="needs certificates: name PEM files with --tls-ca"):
        security("tls://host:8786", Certificates())


def test_certificate_that_is_none_is_named(tmp_path: Path):
    path = tmp_path / "ca.pem"
    path.write_text("no certificate")
    for files in (Certificates(path, path, path), Certificates(tmp_path / "none.pem", path, path)):
        with pytest.raises(UsageError, match=f"A certificate cannot be used .* Look at {files.ca}"):
            security("tls://host:8786", files)
