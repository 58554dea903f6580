"""About what: topic shares of each paragraph."""
TOPICS = ("politics diplomacy conflict justice economy labour_social health education environment_energy humanitarian "
          "science_tech sport culture rights_religion").split()


def share(page):
    """A list of shares, in the order of TOPICS, for each paragraph; each sums to 1."""
    return [[1 / len(TOPICS)] * len(TOPICS) for _ in page.paragraphs]
