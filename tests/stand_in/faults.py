"""Ways to answer badly. Each takes the request and what would have been sent, and answers in its own way."""

from __future__ import annotations

import gzip
import socket
import struct
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


def reset(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """Half of what was announced, then a connection that is reset."""
    _send(request, 200, body[: len(body) // 2], content_length=str(len(body)))
    linger = struct.pack("ii", 1, 0)
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    request.connection.close()
    request.close_connection = True


def endless(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """The body again and again, without an end."""
    _head(request, 200, None, transfer_encoding="chunked")
    while True:
        request.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))


def endless_nothing(request: BaseHTTPRequestHandler, _body: bytes) -> None:
    """Packed bytes without an end, which unpack to nothing."""
    _head(request, 200, None, transfer_encoding="chunked", content_encoding="gzip")
    head = gzip.compress(b"")[:10]
    nothing = b"\x00\x00\x00\xff\xff" * 2000  # empty blocks, of which there may be any number
    request.wfile.write(b"%x\r\n%s\r\n" % (len(head), head))
    while True:
        request.wfile.write(b"%x\r\n%s\r\n" % (len(nothing), nothing))


def wrong_chunks(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """A body in parts whose lengths are no numbers."""
    _head(request, 200, None, transfer_encoding="chunked")
    request.wfile.write(b"xyz\r\n" + body + b"\r\n0\r\n\r\n")
    request.close_connection = True


def many_headers(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """A head of a megabyte."""
    _send(request, 200, body, **{f"x_{number}": "y" * 1000 for number in range(1000)})


def told_too_long(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """A Content-Length of gigabytes."""
    _send(request, 200, body, content_length=str(10**12))
    request.close_connection = True


def unchanged_with_body(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """304, and a body all the same, which HTTP forbids."""
    _send(request, 304, body)


def cookie_first(request: BaseHTTPRequestHandler, body: bytes) -> None:
    """Lead back to the same address until a cookie is brought along."""
    if "seen=1" in request.headers.get("Cookie", ""):
        _send(request, 200, body)
    else:
        _send(request, 302, b"", location=request.path, set_cookie="seen=1; Path=/")


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


def _head(request: BaseHTTPRequestHandler, code: int, length: int | None, **headers: str) -> None:
    known = {} if length is None else {"content_length": str(length)}
    told = known | {"content_type": "application/pdf"} | headers
    request.send_response(code)
    for name, value in told.items():
        request.send_header(name.replace("_", "-").title(), value)
    request.end_headers()
