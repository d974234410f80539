"""Short films and sounds for the demo site, made with the ffmpeg that comes as a package."""

import subprocess
import tempfile
from pathlib import Path

import imageio_ffmpeg

FRAMES_A_SECOND = 12
SIZE = (640, 360)
# Half as much again as the frame, so that there is picture to move over.
COVER = (960, 640)


def pan_over(picture: str, seconds: int) -> bytes:
    """An MP4 (H.264, silent) that moves slowly across a picture for `seconds`."""
    width, height = SIZE
    across = f"(iw-{width})*n/({seconds}*{FRAMES_A_SECOND})"
    view = (
        f"scale={COVER[0]}:{COVER[1]}:force_original_aspect_ratio=increase,"
        f"crop={width}:{height}:{across}:(ih-{height})/2"
    )
    return _encode(
        [
            "-loop", "1", "-framerate", str(FRAMES_A_SECOND), "-i", f"file:{picture}",
            "-t", str(seconds), "-vf", view, "-pix_fmt", "yuv420p",
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "30", "-movflags", "+faststart",
        ],
        ".mp4",
    )  # fmt: skip


def chime(seconds: int) -> bytes:
    """An MP3 of two soft tones for `seconds`."""
    tones = "0.05*sin(2*PI*392*t)*exp(-mod(t\\,4))+0.04*sin(2*PI*523*t)*exp(-mod(t+2\\,4))"
    return _encode(
        ["-f", "lavfi", "-i", f"aevalsrc={tones}:d={seconds}:s=22050", "-b:a", "32k"], ".mp3"
    )


def _encode(arguments: list[str], suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"out{suffix}"
        subprocess.run(
            [
                imageio_ffmpeg.get_ffmpeg_exe(),
                "-nostdin", "-v", "error", "-threads", "1", *arguments, str(target),
            ],
            check=True,
            timeout=300,
        )  # fmt: skip
        return target.read_bytes()
