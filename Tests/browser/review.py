#!/usr/bin/python3
"""Opens the review pages in headless Chromium and uses them as a reader does.

Needs Debian's chromium, chromium-driver and python3-selenium. Usage:

    TONGBAO_PAGES=DIR swift test --filter BrowserPages
    Tests/browser/review.py DIR

Screenshots are left in DIR. Prints a line a check and a closing line that counts them.
"""

import json
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

PAGES = Path(sys.argv[1]).resolve()
EXACT = "12345678901234567890123456789012345.678"
results = []


def check(what, holds, seen=""):
    results.append(bool(holds))
    print(f"{'ok' if holds else 'FAILED'}  {what}" + ("" if holds else f": {seen}"))


class Page:
    """A browser of one size on one page."""

    def __init__(self, name, width=1400, height=900, dark=False, phone=False, fragment=""):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         f"--window-size={width},{height}"]:
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"download.default_directory": str(PAGES)})
        if phone:
            metrics = {"width": width, "height": height, "pixelRatio": 2}
            options.add_experimental_option("mobileEmulation", {"deviceMetrics": metrics})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        started = time.monotonic()
        self.driver.get((PAGES / f"{name}.html").as_uri() + fragment)
        self.seconds = time.monotonic() - started
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        noise = [entry["message"] for entry in self.driver.get_log("browser")]
        check(f"{self.name}: nothing on the console", not noise, noise[:3])
        self.driver.quit()

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, keys):
        self.one("body").send_keys(keys)

    def run(self, script):
        return self.driver.execute_script(f"return {script}")

    def current(self):
        found = self.all(".card.current")
        return int(found[0].get_attribute("data-record")) if found else None

    def shot(self, name):
        self.driver.save_screenshot(str(PAGES / f"{name}.png"))

    def fits(self):
        return self.run("document.scrollingElement.scrollWidth <= innerWidth")


def reading():
    with Page("sample") as page:
        check("six records are shown", len(page.all(".card")) == 6)
        check("the failed check stands first", "30.8 %" in page.one("#checks li").text)
        text = page.run("[...document.querySelectorAll('#text p')].map((p) => p.textContent).join('\\n')")
        check("the source stands as given", "截至3月底，全市新增学位2580个，" in text, text)
        check("overlapping facts have a lane each", page.all(".fact.lanes-2[data-records='1 2']"))
        check("numbers without a rule are marked", [m.text for m in page.all(".unused")] == ["1.16"])
        check("boilerplate is greyed", page.one(".greyed").text == "安居区20")
        bars = [bar.value_of_css_property("width") for bar in page.all("#projects .bar-fill")]
        check("projects have bars", len(bars) == 2, bars)
        page.shot("desktop-light")


def moving():
    with Page("sample") as page:
        page.press("jj")
        check("j goes forward", page.current() == 1, page.current())
        page.press("k")
        check("k goes back", page.current() == 0, page.current())
        check("the text shows the record", page.one(".fact.current").text.startswith("全市新增"))
        overlap = page.one(".fact[data-records='1 2']")
        overlap.click()
        first = page.current()
        overlap.click()
        check("clicks on the text go through overlaps", [first, page.current()] == [1, 2],
              [first, page.current()])
        page.one(".check").click()
        check("a failed check leads to its record", page.current() == 2)
        page.one("#record-4 .card-name").click()
        check("a click on a card shows the text", page.one(".fact.current").text == "松浦水厂二期工程进度滞后")


def filtering():
    with Page("sample") as page:
        Select(page.one("[name='field.status']")).select_by_value("in_progress")
        check("the status filters", len(page.all(".card")) == 2)
        check("the count follows", page.one("#count").text == "显示 2 / 6 条记录", page.one("#count").text)
        Select(page.one("[name='field.status']")).select_by_value("")
        Select(page.one("[name='field.rule']")).select_by_value("rule-4")
        check("the rule filters", len(page.all(".card")) == 1)
        page.one(".check").click()
        check("choosing a hidden record clears the filters", len(page.all(".card")) == 6)
        page.press("/")
        page.driver.switch_to.active_element.send_keys("東河橋")
        check("typing searches", [c.get_attribute("id") for c in page.all(".card")] == ["record-3"])
        check("keys do not act while typing", page.one("#progress").text.startswith("已审阅 0"))
        page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        page.press("j")
        check("after Escape they do", page.current() == 3, page.current())


def judging():
    with Page("sample") as page:
        page.press("ja")
        check("a accepts", page.all("#record-0.v-accept"))
        page.press("jr")
        check("r rejects", page.all("#record-1.v-reject"))
        page.press("jjau")
        check("u takes back", page.all("#record-3.v-open"))
        page.press("e")
        role = Select(page.one(".editor [name='role']"))
        role.select_by_value("level")
        value = page.one(".editor [name='value']")
        value.clear()
        value.send_keys("38.5")
        page.shot("desktop-editing")
        value.send_keys(Keys.ENTER)
        check("an edit is kept", page.all("#record-3.v-edit") and "水平" in page.one("#record-3 em").text)
        Select(page.one("[name='verdict']")).select_by_value("edit")
        check("verdicts filter", len(page.all(".card")) == 1)
        for old in PAGES.glob("*.ndjson"):
            old.unlink()
        page.one("#export").click()
        WebDriverWait(page.driver, 10).until(lambda _: list(PAGES.glob("*.ndjson")))
        lines = next(PAGES.glob("*.ndjson")).read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines]
        check("the export holds what was decided",
              [record["verdict"] for record in records] == ["accept", "reject", "edit"], lines)
        check("values leave exact", f'"value":{EXACT},' in lines[0], lines[0])
        check("changes are named", sorted(records[2]["changed"]) == ["role", "value"], records[2])
        check("changes are in the record",
              (records[2]["role"], records[2]["quantity"]["value"]) == ("level", 38.5), records[2])
        page.driver.refresh()
        check("verdicts outlive the page", page.all("#record-1.v-reject"))


def appearance():
    with Page("sample", dark=True) as page:
        dark = page.run("getComputedStyle(document.documentElement).backgroundColor")
        page.one("#theme").click()
        light = page.run("getComputedStyle(document.documentElement).backgroundColor")
        check("the theme switches", dark != light, [dark, light])
        page.one("#theme").click()
        page.press("jjj")
        page.shot("desktop-dark")
        page.one("#language").click()
        check("the language switches", page.one("#export").text == "Export corrections")
        check("statuses too", page.one("#record-3 .pill").text == "in progress")
        page.press("?")
        check("? shows the keys", "Next record" in page.one("#help").text)
        page.shot("desktop-help")
        page.one("#help").send_keys(Keys.ESCAPE)
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        check("print has no tools", not page.one("#export").is_displayed())
        check("print has text and records", page.one("#text").is_displayed() and page.one("#record-0").is_displayed())


def phone():
    for dark in [False, True]:
        with Page("sample", 390, 844, dark=dark, phone=True) as page:
            check("the text comes first", page.one("#text").is_displayed() and not page.one("#records").is_displayed())
            check("it fits the width", page.fits())
            page.shot(f"phone-text-{'dark' if dark else 'light'}")
            page.one(".fact").click()
            check("a tap on a fact shows the record", page.one("#record-0").is_displayed())
            check("records fit the width", page.fits())
            page.shot(f"phone-records-{'dark' if dark else 'light'}")


def hostile():
    for width, phone_sized in [(1400, False), (390, True)]:
        with Page("hostile", width, 844, phone=phone_sized) as page:
            check("hostile text does not run", page.run("window.pwned === undefined"))
            check("nor does it become markup", not page.all("img") and len(page.all("script")) == 5)
            check("it stands as given", page.one(".card-name").get_attribute("textContent").startswith("</script>"))
            check("it does not widen the page", page.fits())
            page.shot(f"hostile-{width}")
            if phone_sized:
                page.one("#tab-records").click()
                check("nor the records", page.fits())


def long():
    with Page("long") as page:
        check(f"2 000 records open in {page.seconds:.2f} s", page.seconds < 5)
        check("all are there", len(page.all(".card")) == 2000)
        started = time.monotonic()
        page.press("j" * 50)
        moved = (time.monotonic() - started) / 50
        check(f"a key answers in {moved * 1000:.0f} ms", moved < 0.2 and page.current() == 49, page.current())
        started = time.monotonic()
        page.one("#query").send_keys("東河橋")
        page.run("document.body.offsetHeight")
        taken = (time.monotonic() - started) / 3
        check(f"a keystroke of a search takes {taken * 1000:.0f} ms", taken < 1)


def index():
    with Page("index") as page:
        check("documents are listed", len(page.all("tbody tr")) == 3)
        check("records are counted", "2009 条记录" in page.one("#facts").text, page.one("#facts").text)
        check("statuses have a chart", len(page.all("#by-status .chart-row")) >= 5)
        check("places have a chart", "全市" in page.one("#by-place").text)
        check("hostile titles do not run", page.run("window.pwned === undefined") and not page.all("img"))
        check("it fits the width", page.fits())
        page.one("[data-column='records']").click()
        check("columns sort", page.one("tbody .number").text == "2000", page.one("tbody .number").text)
        page.shot("index-light")
        page.one("#query").send_keys("2024-q1")
        check("typing searches documents", len(page.all("tbody tr")) == 1)
        page.one("#checks a").click()
        check("a failed check opens its document at the record", page.current() == 2, page.current())
    with Page("index", 390, 844, dark=True, phone=True) as page:
        check("the index fits a phone", page.fits())
        page.shot("index-phone-dark")


for act in [reading, moving, filtering, judging, appearance, phone, hostile, long, index]:
    try:
        act()
    except Exception as error:  # a step that cannot go on is one failure; the others still run
        check(act.__name__, False, repr(error)[:300])
print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(not all(results))
