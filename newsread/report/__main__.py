"""python -m newsread.report ARTICLE [FOLDER]: write the article's report; the folder is figures/<name of the article> unless named."""
import sys
from pathlib import Path

from .. import ArticleError, corrections, load_article, read
from . import save_report

FIGURES = Path(__file__).resolve().parents[2] / "figures"


def main(path, folder=None):
    """Write the report and name its files; the exit status."""
    try:
        article = load_article(path)
        paths = save_report(article, read(article, corrections=corrections.of(article)), folder or FIGURES / article.name)
    except (ArticleError, corrections.CorrectionError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Wrote", *paths, sep="\n    ")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (2, 3) else __doc__)
