"""Look-ups that fill themselves: most words and names of a text come again, in it or in the next."""
LONGEST = 120                                               # characters of what is kept


class Kept(dict):
    """{what is asked: what a function says of it}, filled as it is asked, emptied when it holds more than `most` answers.

    >>> lengths = Kept(len, 1000)
    >>> lengths["river"], dict(lengths)
    (5, {'river': 5})
    """

    def __init__(self, answer, most):
        self.answer, self.most = answer, most

    def __missing__(self, asked):
        found = self.answer(asked)
        if len(self) > self.most:
            self.clear()
        if len(asked) < LONGEST:
            self[asked] = found
        return found
