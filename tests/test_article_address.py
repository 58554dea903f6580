"""Addresses: pages from a server on this machine, and what is refused. Nothing here leaves loopback."""
import gzip
import ipaddress
import socket
import ssl
import threading
from contextlib import contextmanager

import pages
import pytest
from test_article import BODY, MIAMI

from newsread import ArticleError, load_article
from newsread.article import fetch

PAGE = pages.page("Council closes the old bridge", BODY).encode()
OVER = threading.Event()                                    # set when a test has what it wanted: then the slow servers stop


@contextmanager
def server(*answers):
    """A server that gives its n-th visitor the n-th answer, then the last again and again; an answer is bytes or takes the socket."""
    listener = socket.create_server(("127.0.0.1", 0))
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    queue = [*answers]

    def serve():
        while True:
            try:
                visitor, _ = listener.accept()
            except OSError:
                return
            reply = queue.pop(0) if len(queue) > 1 else queue[0]
            with visitor:
                try:
                    visitor.recv(65536)
                    visitor.sendall(reply.replace(b"HOST", host.encode())) if isinstance(reply, bytes) else reply(visitor)
                except OSError:
                    pass                                    # the visitor hung up, as it should

    OVER.clear()
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        OVER.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def answer(body=PAGE, status="200 OK", kind="text/html; charset=utf-8", **headers):
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def to(place, status="302 Found"):
    return answer(b"", status, Location=place)


def drip(start, drop):
    """Some bytes, then a drop now and then for as long as anybody listens."""
    def reply(visitor):
        visitor.sendall(start)
        while not OVER.wait(.02):
            visitor.sendall(drop)
    return reply


def refused(address, words):
    with pytest.raises(ArticleError, match=words) as error:
        load_article(address)
    message = str(error.value)
    assert 10 <= len(message) <= 500 and message.isprintable() and "secret" not in message
    return message


@pytest.fixture
def hasty(monkeypatch):
    monkeypatch.setattr(fetch, "PATIENCE", .3)


def test_a_page():
    with server(answer()) as host:
        article = load_article(f"{host}/2025/old%20bridge.html?from=home")
    assert article.title == "Council closes the old bridge" and article.paragraphs == BODY and article.name == "old-bridge"
    assert article.source == {"address": f"{host}/2025/old%20bridge.html?from=home", "site": "The Daily", "author": "Ana Lopez",
                              "date": "2025-12-21", "format": "html", "encoding": "utf-8"}


def test_the_name_of_a_page_is_fit_for_a_folder():
    with server(answer()) as host:
        assert load_article(f"{host}/{'%F0%9D%94%98' * 90}.html").name == "𝔘" * 60


@pytest.mark.parametrize("reply, format_", [
    (answer(MIAMI.read_bytes(), kind="text/plain"), "text"),
    (answer(pages.word("A title of a talk", BODY), kind="application/octet-stream"), "docx"),
    (answer(gzip.compress(PAGE), Content_Encoding="gzip"), "html"),
    (b"HTTP/1.0 200 OK\r\n\r\n" + PAGE, "html"),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), "html"),
    (b"HTTP/1.1 100 Continue\r\n\r\n" + answer(), "html"),
])
def test_what_servers_send(reply, format_):
    with server(reply) as host:
        article = load_article(host)
    assert article.source["format"] == format_ and len(article.paragraphs) > 2 and article.name == "127.0.0.1"


@pytest.mark.parametrize("place", ["/moved", "HOST/moved", "//me:secret@HOST/moved".replace("HOST", "127.0.0.1")])
def test_a_redirect_is_followed_and_the_place_told(place):
    with server(to(place, "301 Moved Permanently"), answer()) as host:
        if place.startswith("//"):
            refused(host, "ConnectionRefusedError")         # no server on port 80
        else:
            assert load_article(host).source["address"] == f"{host}/moved"


@pytest.mark.parametrize("answers, words", [
    ([to("/a"), to("/b"), to("/c"), answer()], "more than 2 times"), ([to("/again")], "more than 2 times"),
    ([to("file:///etc/passwd")], "file"), ([to("ftp://example.org/")], "ftp"), ([to("javascript:alert(1)")], "javascript"),
    ([to("http://169.254.169.254/latest/meta-data")], "link-local"), ([to("http://[fe80::1]/")], "link-local"),
    ([to("http://2852039166/")], "link-local"), ([to("http://[::ffff:a9fe:a9fe]/")], "link-local"), ([to("http://0.0.0.0/")],
    "link-local"),
    ([to("http://127.0.0.1:port/")], "ValueError"),
    ([answer(status="404 Not Found")], "404"), ([answer(status="500 No")], "500"), ([to("", "302 Found")], "302"),
    ([answer()[:-5]], "breaks off"), ([b""], "RemoteDisconnected"), ([b"nonsense\r\n\r\n"], "BadStatusLine"),
    ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort"], "IncompleteRead"),
    ([b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n"], "HTTPException"),
    ([answer(b"<html>", Content_Encoding="gzip")], "packed"), ([answer(b"<html>", Content_Encoding="br")], "packed"),
    ([answer(b"")], "empty"), ([answer(b"<html><body>Page not found</body></html>")], "no paragraph of running text"),
    ([answer(bytes(range(256)) * 40, kind="image/png")], "binary|not a text"),
])
def test_what_is_refused(answers, words):
    with server(*answers) as host:
        refused(f"{host}/page", words)


@pytest.mark.parametrize("start, drop", [
    (b"", b"H"), (b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"[:1]), (b"HTTP/1.1 200 OK\r\n\r\n<html>", b"x"),
    (b"HTTP/1.1 200 OK\r\n\r\n", b""),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"A: b\r\n"),
])
def test_a_server_that_drips_is_left(hasty, start, drop):
    with server(drip(start, drop)) as host:
        refused(host, "slowly|does not answer|TimeoutError")


def test_a_page_may_take_its_time_but_not_for_ever(hasty, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", .5)
    with server(drip(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 5000)) as host:
        refused(host, "comes too slowly")


def test_redirects_that_dawdle_share_one_time(hasty, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", .3)
    monkeypatch.setattr(fetch, "PATIENCE", .25)

    def dawdle(visitor):
        OVER.wait(.2)
        visitor.sendall(to("/again"))
    with server(dawdle) as host:
        refused(host, "does not answer in time")


@pytest.mark.parametrize("reply", [answer(b"x" * 3000), answer(gzip.compress(b"x" * 3000), Content_Encoding="gzip"),
                                   b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 3000])
def test_a_page_that_is_too_large(monkeypatch, reply):
    monkeypatch.setattr(fetch, "MAX_BYTES", 2000)
    with server(reply) as host:
        refused(host, "larger than")


@pytest.mark.parametrize("address, words", [
    ("file:///etc/passwd", "only http"), ("ftp://me:secret@example.org/a", "only http"), ("gopher://example.org", "only http"),
    ("http://me:secret@/a", "names no host"), ("http://", "names no host"), ("http://me:secret@169.254.169.254/", "link-local"),
    ("http://me:secret@127.0.0.1:1/a?token=secret", "ConnectionRefused"), ("http://me:sec/secret@127.0.0.1:1/",
    "ValueError|gaierror"),
    ("http://me:secret@127.0.0.1:port/", "ValueError"), ("http://me:secret@[::1/", "ValueError"), ("http://[odd]/", "ValueError"),
    ("http://me:secret@224.0.0.1/", "link-local"), ("http://a\nb@127.0.0.1:1/\u202e☃", "ConnectionRefused"),
    ("http://127.0.0.1:1/" + "a" * 3000, "ConnectionRefused"), ("http://" + "a" * 300 + "/", "UnicodeError|gaierror"),
    ("http://127.0.0.1:99999/", "ValueError"), ("http://127.0.0.1:1/\ud800", "ConnectionRefused|UnicodeEncodeError"),
])
def test_addresses_that_are_refused_without_their_passwords(address, words):
    refused(address, words)


def test_https_is_not_read_from_a_server_that_does_not_speak_it():
    with server(answer()) as host:
        refused(host.replace("http", "https"), "SSL")


def test_https_asks_for_a_certificate_of_the_host(monkeypatch):
    seen = []
    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", lambda self, sock, **how: seen.append((self.verify_mode, how)) or sock)
    monkeypatch.setattr(fetch.socket.socket, "do_handshake", lambda self: None, raising=False)
    with server(answer()) as host:
        assert load_article(host.replace("http", "https")).paragraphs == BODY
    assert seen == [(ssl.CERT_REQUIRED, {"server_hostname": "127.0.0.1", "do_handshake_on_connect": False})]


def names(monkeypatch, *addresses):
    """Every name leads to these (address, port) from now on."""
    found = [(socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a, port in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


@pytest.mark.parametrize("address, words", [
    ("169.254.169.254", "link-local"), ("fe80::1%eth0", "link-local"), ("127.0.0.1", "inside this machine"), ("::1",
    "inside this machine"),
    ("64:ff9b::a9fe:a9fe", "link-local"), ("2002:a9fe:a9fe::", "link-local"), ("::ffff:127.0.0.1", "inside this machine"),
])
def test_a_name_that_leads_inside_is_refused(monkeypatch, address, words):
    names(monkeypatch, ("93.184.216.34", 80), (address, 80))
    refused("http://news.example/", words)


def test_the_next_place_of_a_name_is_tried(monkeypatch):
    with server(answer()) as host:
        names(monkeypatch, ("127.0.0.1", 1), ("127.0.0.1", int(host.rpartition(":")[2])))
        assert load_article("http://localhost/a").paragraphs == BODY


@pytest.mark.parametrize("address, whose", [
    ("93.184.216.34", fetch.PUBLIC), ("10.0.0.1", fetch.PRIVATE), ("192.168.1.1", fetch.PRIVATE),
    ("100.100.100.200", fetch.PRIVATE),
    ("127.8.8.8", fetch.OWN), ("::1", fetch.OWN), ("fd00::1", fetch.PRIVATE), ("2606:2800::1", fetch.PUBLIC),
    ("64:ff9b::5db8:d822", fetch.PUBLIC), ("::ffff:10.0.0.1", fetch.PRIVATE), ("fec0::1", fetch.PRIVATE),
    ("::127.0.0.1", fetch.PRIVATE), ("::ffff:0:10.0.0.1", fetch.PRIVATE), ("0.0.0.1", fetch.PRIVATE),
])
def test_whose_an_address_is(address, whose):
    assert fetch.owner(ipaddress.ip_address(address)) == whose


def test_a_public_page_cannot_lead_inside():
    target = fetch.parse("http://10.0.0.1/")
    assert fetch.resolve(target, fetch.PRIVATE)[1] == fetch.PRIVATE
    with pytest.raises(fetch.Stop, match="inside this network"):
        fetch.resolve(target, fetch.PUBLIC)


@pytest.mark.parametrize("address, message", [
    ("https://medium.example/@ana/story", "https://medium.example/@ana/story"), ("http://e.org:8080/a?b#c",
    "http://e.org:8080/a"),
    ("http://[::1]:80/a", "http://[::1]:80/a"), ("http://me:p/w@e.org/a", "http://e.org/a"), ("http://me:p?w@e.org/a",
    "http://e.org/a"),
    ("http://me:p#w@e.org", "http://e.org"), ("http://me@e.org", "http://e.org"),
])
def test_how_an_address_is_shown(address, message):
    assert fetch.shown(address) == message
