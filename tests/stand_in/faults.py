"""Ways to answer badly. Each takes the request and what would have been sent, and answers in its own way."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

Fault = Callable[[BaseHTTPRequestHandler, bytes], None]


def status(code: int, **headers: str) -> Fault:
    """A status with headers (`retry_after="2"`), and a body of words."""

    def answer(request: BaseHTTPRequestHandler, _body: bytes) -> None:
        _send(request, code, b"no", **headers)

    return answer


def redirect(target: str) -> Fault:
    return status(302, location=target)


def body(content: bytes, **headers: str) -> Fault:
    """Another body than the right one."""

    def answer(request: BaseHTTPRequestHandler, _body: bytes) -> None:
        _send(request, 200, content, **headers)

    return answer


def cut_off(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """Half of what was announced, then the end of the connection."""
    _send(request, 200, body[: len(body) // 2], content_length=str(len(body)))
    request.close_connection = True


def told_too_short(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """A Content-Length that is half of the body."""
    _send(request, 200, body, content_length=str(len(body) // 2))
    request.close_connection = True


def drip(pause: float) -> Fault:
    """One byte at a time."""

    def answer(request: BaseHTTPRequestHandler, body: bytes) -> None:
        _head(request, 200, len(body))
        for at in range(len(body)):
            request.wfile.write(body[at : at + 1])
            request.wfile.flush()
            time.sleep(pause)

    return answer


def silence(seconds: float) -> Fault:
    """Nothing for a while, not even a status."""

    def answer(request: BaseHTTPRequestHandler, _body: bytes) -> None:
        time.sleep(seconds)
        request.close_connection = True

    return answer


def rubbish(request: BaseHTTPRequestHandler, _body: bytes) -> None:
    """No HTTP at all."""
    request.wfile.write(b"\x00\x01\x02 hello\r\n\r\n")
    request.close_connection = True


def bomb(megabytes: int) -> Fault:
    """So many megabytes of nothing, packed a thousand times smaller."""
    packed = gzip.compress(b"\0" * megabytes * 1024 * 1024)
    return body(packed, content_encoding="gzip")


def _send(request: BaseHTTPRequestHandler, code: int, content: bytes, **headers: str) -> None:
    _head(request, code, len(content), **headers)
    request.wfile.write(content)


def _head(request: BaseHTTPRequestHandler, code: int, length: int, **headers: str) -> None:
    told = {"content_length": str(length), "content_type": "application/pdf"} | headers
    request.send_response(code)
    for name, value in told.items():
        request.send_header(name.replace("_", "-").title(), value)
    request.end_headers()
