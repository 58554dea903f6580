"""The collection as a person uses it: JupyterLab and the report in a real browser. `make test-browser` runs this.

CHROMIUM names the browser's program; without it all of this is skipped. Pictures of what was seen go to build/screenshots/."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from newsread import load_article, read
from newsread.charts import FIGURES
from newsread.report import save_report

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("0*.ipynb"))
SHOTS = ROOT / "build" / "screenshots"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
DONE = """() => { const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(p => p.textContent.trim());
    return prompts.length && prompts.every(p => /^\\[\\d+\\]:$/.test(p)); }"""
EVIL = """Council <script>window.ran = 1</script> pays for the bridge

The council paid $5 to Ana Lopez and $6 to Bo Lind <img src=x onerror="window.ran = 2"> for the plan of the bridge in the town.

“We are glad <b onmouseover='window.ran = 3'>of it</b> and we thank all the people,” said Ana Lopez. The cost of $x^2$ rose to
[more](javascript:window.ran=4) than they had said it would be at the start of the year, the council said on Monday.
"""
COUNCIL = """Council pays for the bridge

The council paid the builders of the bridge in the town on Monday, and the road was open again in the evening of that day.

“We are glad of it and we thank all the people who gave us their time,” said Ana Lopez, the mayor of the town.

“The road is not safe at night and the lamps do not burn,” a woman added, and the council said that it would look into it.
"""

pytestmark = pytest.mark.skipif(not os.environ.get("CHROMIUM"), reason="CHROMIUM does not name a browser (make test-browser does)")


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the collection, so that what the notebooks write stays out of the checkout."""
    tree = tmp_path_factory.mktemp("lab") / "newsread"
    shutil.copytree(ROOT, tree, symlinks=True, ignore=shutil.ignore_patterns(".venv", ".git", "build", "__pycache__"))
    (tree / "evil.txt").write_text(EVIL, encoding="utf-8")
    return tree


def lab(tree, **environment):
    """(program, address with token) of a JupyterLab of its own on loopback."""
    own = {f"JUPYTER_{kind}_DIR": str(tree.parent / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    own["JUPYTER_CONFIG_PATH"] = str(tree / ".jupyter")
    settings = tree.parent / "settings"
    (settings / "@jupyterlab" / "notebook-extension").mkdir(parents=True, exist_ok=True)
    (settings / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}')
    program = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0",
         "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate", "--LabApp.news_url=None",
         f"--LabApp.user_settings_dir={settings}", f"--ServerApp.root_dir={tree}"],
        stderr=subprocess.PIPE, text=True, env={**os.environ, **own, **environment}, cwd=tree)
    for line in program.stderr:
        if found := re.search(r"(http://127\.0\.0\.1:\d+)/lab\S*[?&](token=\w+)", line):
            return program, found.groups()
    raise AssertionError("JupyterLab did not start")


def stop(program):
    program.terminate()
    program.communicate()


@pytest.fixture(scope="module")
def server(tree):
    program, address = lab(tree)
    yield address
    stop(program)


def run_all(browser, address, name):
    """The page of a notebook after Run, Run All Cells."""
    host, token = address
    page = browser.new_page(viewport={"width": 1500, "height": 1100})
    page.set_default_timeout(60_000)
    page.goto(f"{host}/lab/tree/notebooks/{name}.ipynb?reset&{token}")
    page.wait_for_selector(".jp-NotebookPanel .jp-Notebook .jp-Cell")
    page.wait_for_selector("text=/ipykernel.* [|] Idle/")                       # until then Run asks for a kernel
    page.evaluate("() => document.querySelectorAll('.jp-InputPrompt').forEach(p => { p.textContent = ''; })")   # the committed run's
    page.click('.lm-MenuBar-itemLabel:text-is("Run")')
    page.click('.lm-Menu-item[data-command="runmenu:run-all"]')
    page.wait_for_function(DONE)
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")
    return page


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_from_top_to_bottom(browser, server, name):
    page = run_all(browser, server, name)
    page.screenshot(path=SHOTS / f"{name}.png")
    assert page.locator(".jp-Notebook .jp-OutputArea-output").count() > 0
    assert page.get_by_text("official Jupyter news").count() == 0
    assert page.locator('[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]').count() == 0
    page.close()


def test_the_explorer_works_by_keyboard(browser, server):
    page = run_all(browser, server, "03_quotes")
    field, view = page.locator('.widget-text input[type="text"]'), page.locator(".widget-html-content")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Kirill Dmitriev")
    page.keyboard.press("Tab")
    page.wait_for_function("() => document.querySelector('.widget-html-content').innerText.includes('What Kirill Dmitriev says')")
    assert "constructively" in view.inner_text()
    page.keyboard.press("ArrowUp")
    page.wait_for_function("() => document.querySelector('.widget-html-content').innerText.includes('Leading topics')")
    view.screenshot(path=SHOTS / "explorer.png")
    page.close()


@pytest.mark.parametrize("name", ["01_article", "03_quotes", "06_report"])
def test_nothing_that_an_article_wrote_runs_or_becomes_mathematics(browser, tree, name):
    program, address = lab(tree, NEWSREAD_ARTICLE=str(tree / "evil.txt"))
    try:
        page = run_all(browser, address, name)
        page.mouse.move(700, 500)
        assert page.evaluate("() => window.ran === undefined")
        assert page.locator("mjx-container").count() == 0
        assert page.locator('a[href^="javascript"]').count() == 0
        page.screenshot(path=SHOTS / f"evil-{name}.png")
        page.close()
    finally:
        stop(program)


DRAFT = "import utils; _, reading = utils.load('council.txt'); utils.review(reading)"


def test_what_was_corrected_in_the_draft_is_shown_as_corrected(browser, tree):
    (tree / "council.txt").write_text(COUNCIL, encoding="utf-8")
    subprocess.run([sys.executable, "-c", DRAFT], cwd=tree, check=True, capture_output=True)
    path = tree / "data" / "corrections" / "council.csv"
    draft = pd.read_csv(path, keep_default_na=False)
    row = draft.index[(draft.what == "tone") & draft["where"].str.startswith("P1")][0]
    assert draft.loc[row, "from"] == "neutral"
    draft.loc[row, ["to", "by"]] = "positive", "the desk"
    draft.to_csv(path, index=False, encoding="utf-8-sig")
    program, address = lab(tree, NEWSREAD_ARTICLE=str(tree / "council.txt"))
    try:
        page = run_all(browser, address, "04_sentiment")
        tables = page.locator(".jp-RenderedHTMLCommon table")
        listed, shown = tables.nth(0).inner_text(), tables.nth(1).inner_text()
        assert re.search(r"tone\s+P1 The council.*neutral\s+positive.*the desk", listed, re.S)
        assert re.search(r"\n1\s.*positive.*the desk", shown)
        tables.nth(0).scroll_into_view_if_needed()
        page.screenshot(path=SHOTS / "corrected.png")
        page.close()
    finally:
        stop(program)


@pytest.mark.parametrize("article", ["data/articles/miami-talks.txt", "evil.txt"])
def test_the_report_opens_without_a_network(browser, tree, tmp_path, article):
    loaded = load_article(tree / article)
    save_report(loaded, read(loaded), tmp_path)
    context = browser.new_context(offline=True)
    page, requests, said = context.new_page(), [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "report.html").as_uri())
    assert page.locator("figure svg").count() == len(FIGURES)
    assert all(box["width"] > 300 and box["height"] > 100 for box in (f.bounding_box() for f in page.locator("figure svg").all()))
    assert requests == [(tmp_path / "report.html").as_uri()] and said == []
    assert page.evaluate("() => window.ran === undefined")
    page.screenshot(path=SHOTS / f"report-{loaded.name}.png", full_page=True)
    context.close()
