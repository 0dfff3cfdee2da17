"""Tries a page of scripts/entente report in Chromium, holds its figures against SQL, times it, or takes its picture.

    check_page.py CHROMIUM check PAGE WAREHOUSE | measure PAGE | picture PAGE PNG
"""

import csv
import io
import json
import pathlib
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
# One day range, one source and one month, chosen so that each changes every plot of the sample.
FIRST, LAST, SOURCE, MONTH = "2021-05-20", "2021-06-20", "meridianwire.example", "2021-06-01"
PLOTS = ["tiles", "coverage-plot", "timeline-plot", "pairs-table", "matrix-plot", "officials-table", "movers", "network-plot", "quality-facts", "quality-sources"]

failed = []


def claim(text, holds, found=""):
    print(("ok    " if holds else "FAIL  ") + text + ("" if holds else f": {found}"))
    if not holds:
        failed.append(text)


def sql(warehouse, queries):
    """The rows of each query, by its name, from one session of scripts/entente sql."""
    statements = "".join(f"SELECT '{name}' AS of_query, * FROM ({query});\n" for name, query in queries.items())
    told = subprocess.run(["scripts/entente", "sql", "--warehouse", warehouse, "--format", "json"], input=statements, stdout=subprocess.PIPE, text=True, check=True)
    rows = {name: [] for name in queries}
    for line in told.stdout.splitlines():
        row = json.loads(line)
        rows[row.pop("of_query")].append(list(row.values()))
    return rows


def queries():
    """What the page must show: of everything, of some days, of one source, of one month."""
    names = "coalesce(a.name, entity_a) || ' – ' || coalesce(b.name, entity_b)"
    joined = "LEFT JOIN entity_names a ON a.entity_id = entity_a LEFT JOIN entity_names b ON b.entity_id = entity_b"
    pairs = (
        f"SELECT {names} AS pair, sum(stories)::INT AS stories, sum(articles)::INT AS articles, sum(near_articles)::INT AS near_articles"
        f" FROM co_mentions {joined} WHERE {{where}} GROUP BY entity_a, entity_b, a.name, b.name"
    )
    tiles = (
        "SELECT (SELECT sum(articles)::INT FROM coverage WHERE {where}), (SELECT sum(stories)::INT FROM coverage WHERE {where}),"
        " (SELECT count(DISTINCT source) FROM coverage WHERE {where}), (SELECT count(DISTINCT entity_id) FROM entity_mentions WHERE entity_type = 'COUNTRY' AND {where}),"
        " (SELECT count(DISTINCT entity_id) FROM entity_mentions WHERE entity_type = 'OFFICIAL' AND {where}), (SELECT count(DISTINCT published_date) FROM coverage WHERE {where})"
    )
    days, source = f"published_date BETWEEN '{FIRST}' AND '{LAST}'", f"source = '{SOURCE}'"
    of_pair = "entity_a = 'RUS' AND entity_b = 'USA'"
    return {
        "tiles": tiles.replace("{where}", "true"),
        "tiles of days": tiles.replace("{where}", days),
        "tiles of source": tiles.replace("{where}", source),
        "pairs": pairs.replace("{where}", "NOT is_affiliation"),
        "pairs of days": pairs.replace("{where}", f"NOT is_affiliation AND {days}"),
        "pairs of source": pairs.replace("{where}", f"NOT is_affiliation AND {source}"),
        "pairs with affiliations": pairs.replace("{where}", "true"),
        "timeline": f"SELECT period_start::VARCHAR, stories, articles, all_stories, round(rate_per_1000, 6) FROM co_mention_trends WHERE period = 'day' AND {of_pair} ORDER BY 1",
        "month": "SELECT name_a || ' – ' || name_b, stories, round(lift, 6), round(npmi, 6), round(g2, 6) FROM top_pairs"
        f" WHERE period = 'month' AND period_start = '{MONTH}'",
        "movers": f"SELECT {names}, stories, previous_stories FROM co_mention_trends {joined}"
        f" WHERE period = 'month' AND period_start = '{MONTH}' AND NOT is_affiliation",
        "quality": "SELECT (SELECT sum(duplicates)::INT FROM coverage), (SELECT count(*) FROM mentions WHERE resolution = 'unresolved' AND published_date IS NOT NULL),"
        " (SELECT count(*) FROM articles WHERE published_date IS NULL), (SELECT count(*) FROM rejected_articles), (SELECT count(*) FROM runs)",
    }


class Page:
    """A page in a browser, and what a reader sees and does there."""

    def __init__(self, browser, file, **context):
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "color_scheme": "light", **context})
        self.page = self.context.new_page()
        self.troubles, self.requests = [], []
        self.page.on("console", lambda message: self.troubles.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.url = pathlib.Path(file).resolve().as_uri()
        self.page.goto(self.url)
        self.page.wait_for_selector("html[data-ready=yes]", timeout=120_000)

    def run(self, script, argument=None):
        return self.page.evaluate(script, argument)

    def choose(self, **values):
        """Sets controls by id, as a reader does."""
        for name, value in values.items():
            if name == "unit":
                self.page.check(f"input[name=unit][value={value}]", force=True)
            elif name == "affiliations":
                self.page.set_checked("#affiliations", value)
            elif name == "source":
                self.page.click("#sources summary")
                self.page.click("#sources-none")
                self.page.get_by_role("group", name="Sources").get_by_label(value, exact=True).check()
                self.page.keyboard.press("Escape")
            else:
                self.page.fill("#" + name, value)
                self.page.dispatch_event("#" + name, "change")

    def tiles(self):
        return [int(self.page.inner_text("#tile-" + name).replace(",", "")) for name in ["articles", "stories", "sources", "countries", "officials", "days"]]

    def everything(self):
        """Asks the first table for all its rows."""
        while self.page.locator("#pairs-table .more button", has_text="Show more").count():
            self.page.locator("#pairs-table .more button", has_text="Show more").click()

    def table(self, host):
        return self.run("host => [...document.querySelectorAll(host + ' tbody tr')].map(row => [...row.children].map(cell => cell.textContent))", host)

    def pairs(self):
        self.everything()
        return {row[0]: tuple(int(cell.replace(",", "")) for cell in row[1:4]) for row in self.table("#pairs-table")}

    def csv(self, section):
        with self.page.expect_download() as download:
            self.page.click(f"#{section}-csv")
        text = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
        return list(csv.reader(io.StringIO(text)))

    def plots(self):
        return {plot: self.page.inner_html("#" + plot) for plot in PLOTS}


def figures(page, rows):
    """Whatever is chosen, the page shows what SQL gives."""

    def same(text, name):
        claim(f"headline figures of {text} are those of SQL", page.tiles() == rows["tiles " + name if name else "tiles"][0], f"{page.tiles()} {rows['tiles ' + name if name else 'tiles']}")
        expected = {row[0]: tuple(row[1:4]) for row in rows["pairs " + name if name else "pairs"]}
        shown = page.pairs()
        found = {pair: shown.get(pair) for pair in expected}
        claim(f"all {len(expected)} pairs of {text} have the counts of SQL", expected == found, dict(expected.items() - found.items()))
        claim(f"and no other pair of {text} is shown", shown.keys() == expected.keys(), sorted(shown.keys() - expected.keys())[:5])

    def changed(text, before, choice):
        page.choose(**choice)
        after = page.plots()
        still = [plot for plot in PLOTS if before[plot] == after[plot]]
        claim(f"{text} changes every plot", not still, still)

    same("everything", "")
    before = page.plots()
    changed("a choice of days", before, {"from": FIRST, "to": LAST})
    same("some days", "of days")
    page.page.click("#reset")
    claim("reset shows everything again", page.tiles() == rows["tiles"][0], page.tiles())
    changed("a choice of sources", before, {"source": SOURCE})
    same("one source", "of source")
    page.page.click("#reset")
    before = page.plots()
    page.choose(affiliations=True)
    expected = {row[0]: tuple(row[1:4]) for row in rows["pairs with affiliations"]}
    shown = page.pairs()
    claim("officials with their own country come when asked for", expected == {pair: shown.get(pair) for pair in expected}, "other counts")
    page.page.click("#reset")
    page.page.click("#sources summary")
    page.page.click("#sources-none")
    page.page.keyboard.press("Escape")
    claim("no source gives nothing", page.tiles() == [0] * 6, page.tiles())
    page.page.click("#reset")
    page.choose(unit="month")
    after = page.plots()
    time_plots = ["coverage-plot", "timeline-plot", "movers"]
    claim("months change what is drawn over time", all(before[plot] != after[plot] for plot in time_plots), "same plot")
    page.page.click("#reset")


def measures(page, rows):
    """Rates, association, movers and data quality against the tables that have them."""
    page.page.fill("#search", "Russia United States")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    page.choose(unit="day")
    claim("a search finds the pair", page.page.inner_text("#focus-name") == "Russia – United States", page.page.inner_text("#focus-name"))
    page.page.click("#timeline-table summary")
    while page.page.locator("#timeline-table .more button", has_text="Show more").count():
        page.page.locator("#timeline-table .more button", has_text="Show more").click()
    told = page.csv("timeline")

    def rate(value):
        return None if value in (None, "") else round(float(value), 6)

    days = [[row[0], int(row[2]), int(row[3]), int(row[4]), rate(row[5])] for row in told[1:] if int(row[3]) > 0]
    claim(f"rates of the {len(rows['timeline'])} days of a pair are those of SQL", days == [[*row[:4], rate(row[4])] for row in rows["timeline"]], f"{days} {rows['timeline']}")
    last = page.run("Model.isoDay(Model.periodEnd(Model.dayOf('" + MONTH + "'), 'month'))")
    page.choose(unit="month", **{"from": MONTH, "to": last})
    page.everything()
    shown = {row[0]: row[1:] for row in page.csv("pairs")[1:]}
    expected = {row[0]: [float(value) for value in row[1:]] for row in rows["month"]}
    found = {pair: [round(float(shown[pair][i]), 6) for i in (0, 3, 4, 5)] if pair in shown and shown[pair][4] else None for pair in expected}
    claim(f"lift, NPMI and G² of the {len(expected)} pairs of a month with support are those of SQL", expected == found and len(expected) > 0,
          [(pair, expected[pair], found[pair]) for pair in expected if expected[pair] != found[pair]][:3])
    for host in ["#movers-up", "#movers-down"]:
        while page.page.locator(host + " .more button", has_text="Show more").count():
            page.page.locator(host + " .more button", has_text="Show more").click()
    moved = {row[0]: [int(row[1]), int(row[2])] for row in page.csv("movers")[1:]}
    expected = {row[0]: row[1:] for row in rows["movers"] if row[0] in moved}
    claim(f"movers: {len(expected)} pairs have the stories of SQL now and before", len(expected) > 20 and all(moved[pair] == expected[pair] for pair in expected), "other stories")
    page.page.click("#reset")
    quality = [int(page.page.inner_text(f"#quality-{name}-value").split(" ")[0].replace(",", "")) for name in ["duplicates", "unresolved", "undated", "rejected", "runs"]]
    claim("data quality is that of SQL", quality == rows["quality"][0], f"{quality} {rows['quality']}")


def evidence(page):
    """A click shows the sentences; what articles say is never markup."""
    page.page.locator("#matrix-plot td[aria-label^='Russia and United States']").click()
    name = page.page.inner_text("#focus-name")
    marks = page.run("[...document.querySelectorAll('#evidence-list blockquote')].map(quote => ['a', 'b'].map(kind => quote.querySelectorAll('mark.' + kind).length))")
    claim(f"a cell of the matrix shows sentences with both marked ({name}, {len(marks)})", len(marks) > 0 and all(a > 0 and b > 0 for a, b in marks), marks)
    claim("a link goes to the article", page.run("[...document.querySelectorAll('#evidence-list a')].every(link => /^https?:/.test(link.href)) && document.querySelectorAll('#evidence-list a').length > 0"), "no link")
    page.page.fill("#search", "Iceland Mongolia")
    page.page.wait_for_selector("#suggestions li")
    page.page.locator("#suggestions li", has_text="Iceland – Mongolia").click()
    claim("a title that holds a script is shown as text", "<script>window.taken = 1</script>" in page.page.inner_text("#evidence-list"), page.page.inner_text("#evidence-list"))
    claim("and neither it nor its address does anything", page.run("window.taken === undefined && !document.querySelector('#evidence-list a, #evidence-list img')"), "it ran")
    shown = page.table("#pairs-table")
    told = page.csv("pairs")
    claim("the CSV file has the rows shown", [[row[0], f"{int(row[1]):,}", f"{int(row[2]):,}"] for row in told[1:]] == [row[:3] for row in shown], "other rows")
    page.page.locator("#pairs-table thead button", has_text="Articles").click()
    sorted_rows = [int(row[2].replace(",", "")) for row in page.table("#pairs-table")]
    claim("a head sorts its table", sorted_rows == sorted(sorted_rows, reverse=True) and page.page.get_attribute("#pairs-table th[aria-sort]", "aria-sort") == "descending", sorted_rows)


def keyboard(page):
    """From the skip link to a pair of the matrix without a pointer."""
    page.page.reload()
    page.page.wait_for_selector("html[data-ready=yes]")
    press = page.page.keyboard.press
    press("Tab")
    claim("the first stop is the skip link", page.run("document.activeElement.className") == "skip")
    press("Enter")
    press("Tab")
    claim("after it comes the search", page.run("document.activeElement.id") == "search", page.run("document.activeElement.outerHTML.slice(0, 90)"))
    page.page.keyboard.type("japan")
    press("ArrowDown")
    claim("arrows walk the suggestions", page.run("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent.startsWith('Japan')"))
    press("Enter")
    claim("Enter shows one, and says so", page.page.inner_text("#focus-name") == "Japan" and page.page.inner_text("#live").startswith("Japan:"), page.page.inner_text("#live"))
    for _ in range(200):
        press("Tab")
        if page.run("document.activeElement.getAttribute('role')") == "gridcell":
            break
    claim("Tab reaches the matrix", page.run("document.activeElement.getAttribute('role')") == "gridcell")
    for _ in range(8):
        if page.run("document.activeElement.dataset.pair !== undefined"):
            break
        press("ArrowRight")
    label = page.run("document.activeElement.getAttribute('aria-label')")
    press("Enter")
    name = page.page.inner_text("#focus-name")
    claim("arrows and Enter choose a cell", set(name.split(" – ")) == set(label.split(":")[0].split(" and ")), f"{name} of {label}")
    claim("the focus is where the pair is shown", page.run("document.activeElement.id") == "focus-h")


def looks(browser, file):
    """Narrow screens and both themes, held against the rules of axe-core."""
    for width in (360, 320):
        page = Page(browser, file, viewport={"width": width, "height": 740})
        claim(f"nothing is wider than {width} pixels", page.run("document.documentElement.scrollWidth") <= width, page.run("document.documentElement.scrollWidth"))
        page.context.close()
    for theme in ("light", "dark"):
        page = Page(browser, file, color_scheme=theme)
        page.run("document.querySelectorAll('details').forEach(each => each.open = true)")
        ground = page.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        claim(f"the ground is {theme}", (max(ground) < 60) == (theme == "dark"), ground)
        found = Axe().run(page.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).response["violations"]
        claim(f"axe-core finds nothing in the {theme} page", not found, [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found])
        page.page.select_option("#theme", "dark" if theme == "light" else "light")
        turned = page.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        claim("the switch turns it", (max(turned) < 60) == (theme == "light"), turned)
        page.context.close()


def check(browser, file, warehouse):
    page = Page(browser, file)
    claim("nothing is fetched but the page itself", page.requests == [page.url] or set(page.requests) <= {page.url, "data:,"}, page.requests)
    rows = sql(warehouse, queries())
    figures(page, rows)
    measures(page, rows)
    evidence(page)
    keyboard(page)
    claim("no error and no warning in the console", not page.troubles, page.troubles)
    claim("and still nothing was fetched", all(url == page.url or url.startswith(("data:", "blob:")) for url in page.requests), page.requests)
    looks(browser, file)
    print(f"{len(failed)} failed")
    sys.exit(1 if failed else 0)


def measure(browser, file):
    """Milliseconds on the clock, and of the page's own thread, which a busy machine does not lengthen."""
    page = Page(browser, file)
    paint = page.run("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    ready = page.run("performance.getEntriesByName('ready')[0].startTime")
    print(f"{pathlib.Path(file).stat().st_size / 1e6:.1f} MB, first paint after {paint:.0f} ms, all drawn after {ready:.0f} ms")
    session = page.context.new_cdp_session(page.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy():
        page.run("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        return {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}["TaskDuration"]

    middle = page.run("Model.isoDay(Math.floor((Model.facts.days - 1) / 2))")
    changes = {"half of the days": {"from": middle}, "by month": {"unit": "month"}, "by week": {"unit": "week"}, "by day": {"unit": "day"}, "officials with their own country": {"affiliations": True}}
    if page.run("Model.facts.sources.length") > 1:
        changes["one source"] = {"source": page.run("Model.facts.sources[1]")}
    for name, choice in changes.items():
        before = busy()
        page.choose(**choice)
        after = busy()
        print(f"  {name}: drawn again in {page.run('document.documentElement.dataset.drawn')} ms; {1000 * (after - before):.0f} ms of its thread with layout and paint")


def picture(browser, file, target):
    page = Page(browser, file, viewport={"width": 1180, "height": 1420})
    page.choose(unit="week")
    page.run("scrollTo({ top: 0, behavior: 'instant' })")
    page.page.wait_for_timeout(300)
    page.page.screenshot(path=target)
    print(f"{target}: {pathlib.Path(target).stat().st_size / 1e3:.0f} kB")


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path=sys.argv[1], args=FLAGS)
    {"check": check, "measure": measure, "picture": picture}[sys.argv[2]](chromium, *sys.argv[3:])
    chromium.close()
