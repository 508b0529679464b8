"""Opens pages in Chromium as readers do and prints as JSON what they meet there.

    browse-page.py PAGE…

For each page by its name: how wide it is in windows of three widths, what stays in view while its matrix scrolls, what
each filter leaves when it is set by keyboard, where its links lead and what is printed; and of the first page what axe
says of it. What takes long and depends on no language is not done twice: the links are followed in a narrow window on one
page and in a wide one on the next.
"""
import json
import sys
from itertools import cycle
from pathlib import Path

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

WIDTHS = (360, 768, 1280)
# So many steps lead from the top of a page to its filters, at most.
MOST_TABS = 500

# XHTML 1.0 Strict has neither `main` nor `role`, so that no page of it has landmarks; WCAG asks for none.
RULES = "{resultTypes: ['violations'], rules: {'landmark-one-main': {enabled: false}, region: {enabled: false}}}"
COLOURS = "{resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast']}}"

# What a reader sees of the tables of findings, row by row.
SEEN = """
  const shown = element => element.checkVisibility();
  const text = element => element.textContent.trim();
  const tables = [...document.querySelectorAll('.findings table')];
  return {
    headers: tables.map(table => [...table.tHead.rows[0].cells].filter(shown).map(text)),
    rows: tables.flatMap(table => [...table.tBodies[0].rows].filter(shown).map(row => ({
      name: row.className,
      cells: [...row.cells].slice(1).filter(shown).map(
        cell => ({name: cell.className, isEmpty: ![...cell.children].some(shown)})),
    }))),
    count: getComputedStyle(document.querySelector('.shown'), '::before').content,
  };
"""

# Scrolls the matrix as far as it goes, and tells whether its header row and first column can still be read.
STAYS = """
  const frame = document.querySelector('.findings');
  frame.scrollIntoView({block: 'start', behavior: 'instant'});
  frame.scrollTo({left: frame.scrollWidth, top: frame.scrollHeight / 2, behavior: 'instant'});
  const row = [...frame.querySelectorAll('tbody tr')].find(
    row => row.getBoundingClientRect().bottom > frame.querySelector('thead').rows[0].cells[0].getBoundingClientRect().bottom + 40);
  const isSeen = cell => {
    const edge = cell.getBoundingClientRect();
    const hit = document.elementFromPoint(edge.left + 8, edge.bottom - 8);
    return cell === hit || cell.contains(hit);
  };
  const header = frame.querySelector('thead').rows[0];
  const seen = {
    scrolled: [frame.scrollLeft, frame.scrollTop],
    header: isSeen(header.cells[0]) && isSeen(header.cells[header.cells.length - 1]),
    column: isSeen(row.cells[0]),
  };
  frame.scrollTo({left: 0, top: 0, behavior: 'instant'});
  return seen;
"""

# Follows each link inside the page once, and tells of those that lead nowhere, or to what something else covers, and of
# those whose place is not marked; and whether of a drawing the title is marked, and not all of its ground.
LINKS = """
  const done = arguments[arguments.length - 1];
  const links = new Map([...document.querySelectorAll('a[href^="#"]')].map(a => [a.getAttribute('href'), a]));
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--target');
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = colour;
  const mark = getComputedStyle(probe).color;
  probe.remove();
  const ground = element => getComputedStyle(element).backgroundColor;
  (async () => {
    const lost = [];
    const unmarked = [];
    for (const [address, link] of links) {
      link.click();
      await new Promise(resolve => setTimeout(resolve, 0));
      const target = document.querySelector(':target');
      const edge = target && target.getBoundingClientRect();
      const hit = edge && document.elementFromPoint(
        Math.max(edge.left, 0) + 3, edge.top + Math.min(edge.height / 2, 12));
      const isThere = target && '#' + target.id === decodeURIComponent(address);
      if (!isThere || !hit || !(target.contains(hit) || hit.contains(target))) lost.push(address);
      if (target && ground(target.cells ? target.cells[0] : target) !== mark) unmarked.push(address);
    }
    // A wide page beside a narrow drawing is no part of it.
    const figure = document.querySelector('.figure');
    location.hash = figure.id;
    await new Promise(resolve => setTimeout(resolve, 0));
    const marksTitle = ground(figure) !== mark && ground(figure.querySelector('.legend')) === mark;
    done({count: links.size, lost, unmarked, marksTitle});
  })();
"""

PRINTED = """
  const display = selector => [...document.querySelectorAll(selector)].map(e => getComputedStyle(e).display);
  return {filters: display('.filters'), headers: display('.findings thead'), frames: [...document.querySelectorAll(
    '.table')].map(frame => getComputedStyle(frame).overflowY), names: Object.fromEntries([...document.querySelectorAll(
    'td > code:only-child')].map(name => [name.textContent, name.getClientRects().length]))};
"""


def start():
    options = webdriver.ChromeOptions()
    # A container has no user of its own to fence the browser off from, and little shared memory.
    # More than 200 links in ten seconds are a flood, of which it drops the rest.
    for option in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-ipc-flooding-protection"
    ):
        options.add_argument(option)
    options.binary_location = "/usr/bin/chromium"
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # Beside the other tests a browser gets little of the machine.
    browser.set_script_timeout(120)
    return browser


class Page:
    def __init__(self, browser):
        self.browser = browser

    def emulate(self, scheme="light", media="screen"):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})

    def resize(self, width):
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def press(self, key):
        ActionChains(self.browser, duration=0).send_keys(key).perform()

    def tab_to(self, identifier):
        """Whether the Tab key leads to an input."""
        for _ in range(MOST_TABS):
            if self.browser.execute_script("return document.activeElement.id") == identifier:
                return True
            self.press(Keys.TAB)
        return False

    def widths(self):
        script = "return document.documentElement.scrollWidth"
        for width in WIDTHS:
            self.resize(width)
            yield {"width": width, "page": self.browser.execute_script(script), **self.browser.execute_script(STAYS)}

    def box(self, identifier):
        """What a box leaves that is ticked with the space bar, and what there is when it is cleared again."""
        reached = self.tab_to(identifier)
        self.press(Keys.SPACE)
        ticked = self.browser.execute_script(SEEN)
        self.press(Keys.SPACE)
        return {"reached": reached, "ticked": ticked, "cleared": self.browser.execute_script(SEEN)}

    def candidates(self):
        """What each button leaves that is reached with an arrow key."""
        reached = self.tab_to("show_every")
        count = len(self.browser.find_elements("css selector", "input[name=candidate]")) - 1
        left = []
        for _ in range(count):
            self.press(Keys.ARROW_RIGHT)
            name = "return document.activeElement.closest('label').textContent.trim()"
            left.append({"name": self.browser.execute_script(name), **self.browser.execute_script(SEEN)})
        # From the last button the arrow leads round to the first.
        self.press(Keys.ARROW_RIGHT)
        return {"reached": reached, "left": left}

    def violations(self):
        """What axe says of the page in light, and of its colours in dark: nothing else differs there."""
        for scheme, options in (("light", RULES), ("dark", COLOURS)):
            self.emulate(scheme)
            axe = Axe(self.browser)
            axe.inject()
            result = axe.run(options=options)
            for found in result["violations"]:
                node = found["nodes"][0]
                yield f"{scheme}: {found['id']}: {node['html'][:200]}: {node['failureSummary']}"
            if "color-contrast" not in (passed["id"] for passed in result["passes"]):
                yield f"{scheme}: axe looked at no colours"

    def read(self, with_axe, links_at):
        self.emulate()
        found = {"widths": list(self.widths())}
        found["all"] = self.browser.execute_script(SEEN)
        found["fails"] = self.box("show_fails")
        found["claimed"] = self.box("show_claimed")
        found["candidates"] = self.candidates()
        found["violations"] = list(self.violations()) if with_axe else None
        self.emulate(media="print")
        # A4 within its margins.
        self.resize(718)
        found["printed"] = self.browser.execute_script(PRINTED)
        self.emulate()
        self.resize(links_at)
        found["links"] = {"width": links_at, **self.browser.execute_async_script(LINKS)}
        return found


browser = start()
try:
    pages = {}
    for path, width in zip(map(Path, sys.argv[1:]), cycle(WIDTHS[::2])):
        browser.get(path.resolve().as_uri())
        pages[path.name] = Page(browser).read(with_axe=not pages, links_at=width)
finally:
    browser.quit()
print(json.dumps(pages))
