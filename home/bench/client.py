"""Asks a server for one path over a few kept-alive connections; prints requests a second.

Runs in a process of its own and reads as little of an answer as HTTP allows, so that the figure is
the server's and not the client's: `python -m home.bench.client PORT PATH SECONDS CONNECTIONS`.
"""

import asyncio
import sys
import time


async def ask(port: int, path: str, until: float) -> int:
    """Ask again and again on one connection; the number of answers."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    question = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: br\r\n\r\n"
    ).encode()
    answers = 0
    while time.monotonic() < until:
        writer.write(question)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{path}: {head.splitlines()[0].decode()}")
        lines = head.lower().split(b"\r\n")
        await skip_body(reader, lines)
        answers += 1
        if b"connection: close" in lines:
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()
    return answers


async def skip_body(reader: asyncio.StreamReader, lines: list[bytes]) -> None:
    """Read the body, of a length told in advance or in chunks."""
    length = next((line for line in lines if line.startswith(b"content-length:")), None)
    if length is not None:
        await reader.readexactly(int(length.split(b":")[1]))
        return
    while size := int((await reader.readline()).split(b";")[0], 16):
        await reader.readexactly(size + 2)
    await reader.readline()


async def measure(port: int, path: str, seconds: float, connections: int) -> float:
    began = time.monotonic()
    counts = await asyncio.gather(*(ask(port, path, began + seconds) for _ in range(connections)))
    return sum(counts) / (time.monotonic() - began)


if __name__ == "__main__":
    PORT, PATH, SECONDS, CONNECTIONS = sys.argv[1:]
    print(asyncio.run(measure(int(PORT), PATH, float(SECONDS), int(CONNECTIONS))))
