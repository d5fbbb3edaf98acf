#!/usr/bin/env python3
"""Writes LunisolarYears.tsv beside this script: the Chinese calendar's years 1900 to 2100.

A row holds the Gregorian day of the first day of the first month, the leap month (0 for none), the
lengths of the months in order (`b` 30 days, `s` 29), and the day of the month that each of the 24
solar terms of that Gregorian year falls on, 小寒 first (less 3 for the odd ones, less 18 for the even).
Computed by lunar_python 1.4.8 and held against sxtwl 2.0.7 (both pip packages): the two have to agree.
"""

from pathlib import Path

import sxtwl
from lunar_python import LunarYear, Lunar, Solar

TERMS = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split()


def months(year: int) -> tuple[int, str]:
    own = [m for m in LunarYear.fromYear(year).getMonths() if m.getYear() == year]
    leap = next((-m.getMonth() for m in own if m.getMonth() < 0), 0)
    return leap, "".join("b" if m.getDayCount() == 30 else "s" for m in own)


def terms(year: int) -> str:
    table = Lunar.fromSolar(Solar.fromYmd(year, 6, 1)).getJieQiTable()
    days = {}
    for name, solar in table.items():
        if solar.getYear() == year:
            days[name] = (solar.getMonth(), solar.getDay())
    english = {"XIAO_HAN": "小寒", "DA_HAN": "大寒", "LI_CHUN": "立春", "DA_XUE": "大雪", "DONG_ZHI": "冬至"}
    for name, own in english.items():
        if own not in days and name in days:
            days[own] = days[name]
    digits = ""
    for index, name in enumerate(TERMS):
        month, day = days[name]
        assert month == index // 2 + 1, (year, name)
        digits += str(day - (18 if index % 2 else 3))
    return digits


def check(year: int, first: str, digits: str) -> None:
    day = sxtwl.fromLunar(year, 1, 1)
    assert first == f"{day.getSolarMonth():02d}-{day.getSolarDay():02d}", year
    other = sorted(
        (jd.jqIndex, sxtwl.JD2DD(jd.jd)) for jd in sxtwl.getJieQiByYear(year) if sxtwl.JD2DD(jd.jd).Y == year
    )
    for index, when in other:
        place = (index + 23) % 24
        expected = int(digits[place]) + (18 if place % 2 else 3)
        assert int(when.D) == expected, (year, TERMS[place], int(when.D), expected)


def main() -> None:
    lines = ["# year\tnew year\tleap month\tmonths\tsolar terms"]
    for year in range(1900, 2101):
        leap, lengths = months(year)
        solar = Lunar.fromYmd(year, 1, 1).getSolar()
        first = f"{solar.getMonth():02d}-{solar.getDay():02d}"
        digits = terms(year)
        check(year, first, digits)
        lines.append(f"{year}\t{first}\t{leap}\t{lengths}\t{digits}")
    path = Path(__file__).resolve().parent / "LunisolarYears.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
