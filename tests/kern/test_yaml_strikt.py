"""The strict loader: text in, text out, and nothing clever in between."""

from contextlib import suppress

import pytest

from weegwerk.yaml_strikt import GROOTSTE_TEKST, YamlFout, laad

BOM = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
)


def test_every_scalar_stays_text() -> None:
    gelezen = laad(
        "a: 2.10\nb: yes\nc: 0x1F\nd: 1:30\ne: 2026-03-02\nf: 1e5\ng: '~'\nh: ~\ni:\nj: null\nk: \"\"\n"
    ).data
    assert isinstance(gelezen, dict)
    assert " ".join(str(gelezen[sleutel]) for sleutel in "abcdefg") == "2.10 yes 0x1F 1:30 2026-03-02 1e5 ~"
    assert [gelezen[sleutel] for sleutel in "hijk"] == [None, None, None, ""]


def test_json_is_read_with_tabs_halves_and_slashes() -> None:
    gelezen = laad('{\n\t"a": "x\\/y",\n\t"b": "\\ud83d\\ude00",\n\t"c": "\\\\ud83d",\n\t"d": [1.50, true, null]\n}')
    assert gelezen.data == {"a": "x/y", "b": "😀", "c": "\\ud83d", "d": ["1.50", "true", None]}


def test_lines_are_known_and_a_missing_place_points_at_its_parent() -> None:
    document = laad("a:\n  - b: 1\n  - c: 2\nd: 3\n")
    plekken = [("a",), ("a", 0, "b"), ("a", 1, "c"), ("a", 1, "x", "y"), ("d",), ("z",), ()]
    assert [document.regel(pad) for pad in plekken] == [1, 2, 3, 3, 4, 1, 1]


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    assert laad("\ufeffa: 1\r\nb: 2\r\n".encode()).data == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("tekst", "regel", "zin"),
    [
        ("", 1, "het bestand is leeg"),
        ("# alleen een opmerking\n", 1, "het bestand is leeg"),
        ("a: 1\nb: 2\na: 3\n", 3, "de sleutel “a” staat er twee keer"),
        ('{"a": 1,\n "a": 2}', 2, "de sleutel “a” staat er twee keer"),
        ('{"a": {"b": 1,\n "\\u0062": 2}}', 2, "de sleutel “b” staat er twee keer"),
        (BOM, 1, "verwijzingen met & en * zijn niet toegestaan"),
        ("a: 1\nb: *a\n", 2, "verwijzingen met & en * zijn niet toegestaan"),
        ("a: &x 1\n", 1, "verwijzingen met & en * zijn niet toegestaan"),
        ("&x a: 1\n", 1, "verwijzingen met & en * zijn niet toegestaan"),
        ("a: {<<: {b: 1}}\nb: !!python/object:os.system x\n", 2, "is niet toegestaan"),
        ("a: !!float 1\n", 1, "is niet toegestaan"),
        ("a: 1\n---\nb: 2\n", 2, "er staat een tweede document in het bestand"),
        ("? [a, b]\n: 1\n", 1, "een sleutel moet gewone tekst zijn"),
        ("a:\n  b: 1\n c: 2\n", 3, "de regels springen niet even ver in"),
        ("a: b: c\n", 1, "vraagt om aanhalingstekens"),
        ("a: %x\n", 1, "vraagt om aanhalingstekens"),
        ("a:\n\tb: 1\n", 2, "een tab kan niet als inspringing"),
        ('a: "b\n', 2, "niet gesloten"),
        ("a: [b, c\n", 2, "een haakje of komma ontbreekt"),
        ("a\nb: 1\n", 2, "de opmaak klopt niet"),
        ('a: "\\q"\n', 1, "een schuine streep"),
        ('a: "\\ud800"\n', 1, "een teken is half geschreven"),
        ("a: 1\nb: \ud800\n", 1, "een half teken"),
        ("a: 1\nb: \x00\n", 2, "een teken dat niet in een zaakbestand hoort"),
        ("é: 1\nb: ü\nc: \x07\n", 3, "een teken dat niet in een zaakbestand hoort"),
        (b"a: 1\nb: \xff\xfe\n", 2, "geen tekst in UTF-8"),
        ("a: 1\n".encode("utf-16"), 1, "geen tekst in UTF-8"),
        (b"PK\x03\x04\x14\x00", 1, "hoort"),
        ("[" * 100_000, 1, "te diep genest"),
        ("a: " + "{a: " * 50, 1, "te diep genest"),
        ("- " * 50_000, 1, "te diep genest"),
        ("a: 1\n" * (GROOTSTE_TEKST // 5 + 1), 1, "het bestand is te groot: hoogstens 1000 kB"),
    ],
    ids=lambda waarde: repr(waarde)[:25],
)
def test_refused_with_its_line(tekst: str | bytes, regel: int, zin: str) -> None:
    with pytest.raises(YamlFout) as fout:
        laad(tekst)
    assert zin in fout.value.tekst
    assert fout.value.regel == regel


@pytest.mark.parametrize("teken", list("{[\"'&*!|>%@`,?:-#\t \\~"))
def test_a_megabyte_of_one_sign_is_read_or_refused(teken: str) -> None:
    with suppress(YamlFout):
        laad(teken * (GROOTSTE_TEKST - 1))
