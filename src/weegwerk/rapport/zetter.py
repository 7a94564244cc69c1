"""The separate process that typesets: reads one task from stdin, writes the pages to stdout.

Runs without an environment, with hard limits on memory and time, and knows only Typst. Everything goes through the
pipe: what is known about a client never touches the disk.
"""

import json
import resource
import sys
from importlib import import_module
from pathlib import Path

GEHEUGEN = 512 * 1024 * 1024
REKENTIJD = 30


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (REKENTIJD, REKENTIJD))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.path.append(sys.argv[1])
    typst = import_module("typst")
    hier = Path(__file__).parent
    opdracht = json.load(sys.stdin)
    letters = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(hier / "lettertypen")]
    )
    sjabloon = hier / "sjabloon"
    zetter = typst.Compiler(str(sjabloon / opdracht["sjabloon"]), root=str(sjabloon), font_paths=letters)
    try:
        uit = zetter.compile(sys_inputs=opdracht["gegevens"] | {"letters": _eigen_letters(hier)}, **opdracht["opties"])
    except typst.TypstError as fout:
        sys.exit(f"{fout.message}\n{fout.diagnostic}")
    sys.stdout.buffer.write(uit)


def _eigen_letters(hier: Path) -> str:
    """A pattern of the characters that our own font knows whole. Of any other letter it would draw the parts, and then the text
    layer, which is what people search and copy and what a screen reader reads, repeats that letter.
    """
    reeksen = (reeks.split("-") for reeks in (hier / "lettertypen" / "dekking-tekening.txt").read_text("ascii").split())
    return "[" + "".join(f"\\x{{{eerste}}}-\\x{{{laatste}}}" for eerste, laatste in reeksen) + "]"


if __name__ == "__main__":
    main()
