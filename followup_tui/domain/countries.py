"""Countries and regions, however people write them, and their holidays; `holidays` is loaded when asked."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

# A few years are enough to see whether the regions of a country keep holidays of their own.
_SAMPLE = range(2025, 2029)

# Names that can't be told from how `holidays` names its modules.
_NAMES = {
    "AX": "Åland Islands",
    "BL": "Saint Barthélemy",
    "CD": "DR Congo",
    "CI": "Côte d’Ivoire",
    "CW": "Curaçao",
    "GW": "Guinea-Bissau",
    "HK": "Hong Kong",
    "RE": "Réunion",
    "ST": "São Tomé and Príncipe",
    "SY": "Syria",
    "TL": "Timor-Leste",
}
_ALSO = {
    "America": "US",
    "Britain": "GB",
    "Czech Republic": "CZ",
    "Deutschland": "DE",
    "Emirates": "AE",
    "España": "ES",
    "Great Britain": "GB",
    "Holland": "NL",
    "Ivory Coast": "CI",
    "Österreich": "AT",
    "Schweiz": "CH",
    "Suisse": "CH",
    "The Netherlands": "NL",
    "Türkiye": "TR",
    "U.K.": "GB",
    "U.S.": "US",
    "UAE": "AE",
    "United States of America": "US",
}


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """The countries whose holidays are known: code and English name, by name."""
    from holidays.registry import COUNTRIES

    named = ((codes[1], _NAMES.get(codes[1]) or _titled(module)) for module, codes in COUNTRIES.items())
    return tuple(sorted(named, key=lambda country: _folded(country[1])))


@cache
def regions(country: str) -> tuple[tuple[str, str], ...]:
    """The regions of a country: code and name, by name; none where they all keep the same public holidays."""
    code = normalise_country(country)
    if not (code and regions_differ(code)):
        return ()
    # A region without a name and without holidays of its own is there for something else (school zones).
    kept = (
        (region, name)
        for region, name in _region_names(code).items()
        if name != region or _differs(code, region)
    )
    return tuple(sorted(kept, key=lambda region: _folded(region[1])))


def country_name(country: str) -> str:
    """The English name of a country; what was given where it is not known."""
    return dict(countries()).get(normalise_country(country), country) if country else ""


@lru_cache(maxsize=1024)
def normalise_country(text: str) -> str:
    """The two-letter code of a country, however it is written: "Germany", "de", "DEU"; empty if unknown."""
    return _country_codes().get(_folded(text), "") if text.strip() else ""


@lru_cache(maxsize=1024)
def normalise_region(country: str, text: str) -> str:
    """The code of a region, however it is written: "Scotland", "sct", "GB-SCT"; empty if unknown."""
    code = normalise_country(country)
    if not (code and text.strip()):
        return ""
    wanted = _folded(text).removeprefix(f"{code.casefold()}-")
    return next(
        (region for region, names in _region_aliases(code).items() if wanted in map(_folded, names)), ""
    )


def public_holidays(code: str, region: str, year: int) -> "HolidayBase":
    """The public holidays of a year, with English names where there are any.

    Args:
        code: a country's code, normalised.
        region: a region's code, normalised; empty for nationwide holidays only.
        year: the year.
    """
    from holidays import country_holidays

    return country_holidays(code, subdiv=region or None, years=year, expand=False, language="en_US")


def _differs(code: str, region: str) -> bool:
    return any(
        set(public_holidays(code, region, year)) != set(public_holidays(code, "", year)) for year in _SAMPLE
    )


@cache
def regions_differ(code: str) -> bool:
    """Whether any region of a country keeps other public holidays than the whole of it."""
    return any(_differs(code, region) for region in _region_names(code))


@cache
def _country_codes() -> Mapping[str, str]:
    """Every way of writing a country that is understood, folded, with its code."""
    from holidays.registry import COUNTRIES

    names = {_folded(name): code for code, name in countries()}
    also = {_folded(name): code for name, code in _ALSO.items()}
    given = {_folded(alias): codes[1] for codes in COUNTRIES.values() for alias in codes}
    return also | names | given


@cache
def _region_aliases(code: str) -> dict[str, tuple[str, ...]]:
    """The regions of a country by code, each with every way of writing it, longer ones first."""
    from holidays import country_holidays

    known = country_holidays(code)
    found: dict[str, list[str]] = {region: [region] for region in known.subdivisions}
    for alias, region in known.subdivisions_aliases.items():
        found[region].append(alias)
    return {
        region: tuple(sorted(names, key=lambda name: (len(name) < 4, name == region)))
        for region, names in found.items()
    }


def _region_names(code: str) -> dict[str, str]:
    return {region: names[0] for region, names in _region_aliases(code).items()}


def _titled(module: str) -> str:
    """A country's name from its module's: "trinidad_and_tobago" is "Trinidad and Tobago"."""
    return " ".join(
        word if word in {"and", "of", "the", "da"} else word.capitalize() for word in module.split("_")
    )


def _folded(name: str) -> str:
    """A name without case, accents and blanks around it, so that "Zurich" finds "Zürich"."""
    apart = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
