"""An http(s) address to the bytes of a page, with limits on where it may lead, on its size and on time."""
import ipaddress
import json
import os
import re
import socket
import ssl
import zlib
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event, Thread, Timer
from time import monotonic
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from .base import ArticleError

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)
HOST = re.compile(r"[^@:\[\]]*(?::\d*)?|\[[^@\[\]]*\](?::\d*)?")
MAX_BYTES, SECONDS, REDIRECTS = 20_000_000, 30, 2
PATIENCE, SLOWEST = 8, 1000                                 # seconds for a page to begin, bytes a second for it to come
IPV4_IN_IPV6 = ipaddress.ip_network("64:ff9b::/96")         # NAT64
IPV6 = ipaddress.ip_network("2000::/3")                     # where all public addresses are; Python takes old forms of others for such
PUBLIC, PRIVATE, OWN = range(3)                             # whose an address is: anybody's, this network's, this machine's
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; newsread)", "Accept": "text/html, text/plain, */*;q=.5",
           "Accept-Language": "en", "Accept-Encoding": "identity", "Connection": "close"}
SAFE = "/%:@!$&'()*+,;=~"
SAVE = "save the page as a file and load that"


class Stop(Exception):
    """Why a page is not fetched, and the way out."""


class Target(NamedTuple):
    """An address in parts: what a connection needs."""
    scheme: str
    host: str
    port: int
    path: str
    name: str


def keep(address, path):
    """Fetch a page into a file, which fetch() then takes where NEWSREAD_PAGE names it: one visit for many processes."""
    data, kind, found = fetch(address)
    Path(path).write_bytes(json.dumps([address, kind, found]).encode() + b"\n" + data)


def kept(address):
    """What fetch() says of a page that is kept in a file; None of any other."""
    if not (path := os.environ.get("NEWSREAD_PAGE")):
        return None
    head, _, data = Path(path).read_bytes().partition(b"\n")
    given, kind, found = json.loads(head)
    return (data, kind, found) if given == address else None


def fetch(address):
    """(bytes, content type, the address where they were found) of a page; ArticleError says why not.

    http and https only; at most 20 MB, 30 s and two redirects. Link-local addresses are refused; those of this machine and of its
    network, too, unless the address that was given is one."""
    try:
        return kept(address) or follow(address, monotonic() + SECONDS)
    except Stop as stop:
        raise ArticleError(f"{shown(address)} {stop}.") from None
    except (OSError, HTTPException, ValueError) as error:   # their messages may hold the address with its password
        raise ArticleError(f"{shown(address)} cannot be fetched ({type(error).__name__}): check it, or {SAVE}.") from None


def follow(address, end):
    """fetch(), with the time when it has to end."""
    granted = None
    for _ in range(REDIRECTS + 1):
        target = parse(address)
        places, whose = resolve(target, (OWN if is_literal(target.host) else PRIVATE) if granted is None else granted)
        granted = whose if granted is None else granted
        with connect(target, places) as sock:
            response = answer(sock, target, end)
            if response.status not in (301, 302, 303, 307, 308) or not response.headers["Location"]:
                if response.status != 200:
                    raise Stop(f"answers with status {response.status}: open it in a browser, then {SAVE}")
                return unpack(body(response, sock, end), response.headers), response.headers.get_content_type(), public(address)
        address = urljoin(address, response.headers["Location"])
    raise Stop(f"leads on more than {REDIRECTS} times: give the address where it ends")


def public(address):
    """An address without name and password."""
    scheme, _, rest = address.partition("://")
    if not HOST.fullmatch(re.split(r"[/?#\\]", rest, maxsplit=1)[0]):
        rest = rest.rpartition("@")[2]                      # also where a password holds a slash
    return f"{scheme}://{rest}"


def shown(address):
    """An address as messages name it: without name, password and query, not too long.

    >>> shown("https://me:secret@example.org/a?token=1")
    'https://example.org/a'
    """
    address = re.sub(r"[^\x21-\x7e]", "", re.split("[?#]", public(address), maxsplit=1)[0])
    return address if len(address) <= 120 else address[:119] + "…"


def parse(address):
    """The Target of an address."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        raise Stop(f"leads to {parts.scheme or 'no scheme'}: only http and https addresses are read, so {SAVE}")
    if not parts.hostname:
        raise Stop("names no host: check it")
    path = quote(parts.path or "/", SAFE) + ("?" + quote(parts.query, SAFE + "?") if parts.query else "")
    host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode()
    name = f"[{host}]" if ":" in host else host
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return Target(parts.scheme, host, port, path, f"{name}:{parts.port}" if parts.port else name)


def is_literal(host):
    """Does a host name this machine or an address in figures itself, so that no name server can lead elsewhere?"""
    return host in ("localhost", "localhost.") or ":" in host or bool(re.fullmatch(r"[\dxa-f.]*\d[\dxa-f.]*", host))


def resolve(target, granted):
    """([(family, address) of a socket], whose) for a Target; Stop where one of them is not to be asked."""
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    whose = max(owner(ipaddress.ip_address(place[0].partition("%")[0])) for *_, place in found)
    if whose > granted:
        raise Stop(f"leads to an address inside this {'machine' if whose == OWN else 'network'}: give that address itself")
    return [(family, place) for family, *_, place in found[:2]], whose


def owner(ip):
    """PUBLIC, PRIVATE or OWN; Stop for link-local and other addresses that no page has."""
    if ip.version == 6 and (ip.ipv4_mapped or ip.sixtofour or ip in IPV4_IN_IPV6):
        ip = ip.ipv4_mapped or ip.sixtofour or ipaddress.ip_address(int(ip) & 0xFFFFFFFF)
    if ip.is_link_local or ip.is_multicast or ip.is_unspecified:
        raise Stop(f"leads to a link-local address, where no article is: {SAVE}")
    return OWN if ip.is_loopback else PUBLIC if ip.is_global and (ip.version == 4 or ip in IPV6) else PRIVATE


def connect(target, places):
    """A socket to the first of the places that answers; encrypted for https."""
    (family, place), *others = places
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.settimeout(PATIENCE / 2)
    try:
        sock.connect(place)
    except OSError:
        sock.close()
        if not others:
            raise
        return connect(target, others)
    sock.settimeout(PATIENCE)
    if target.scheme == "http":
        return sock
    return ssl.create_default_context().wrap_socket(sock, server_hostname=target.host, do_handshake_on_connect=False)


def answer(sock, target, end):
    """The response of a server, its headers read. A timer hangs up on one that brings them drop by drop."""
    late = min(monotonic() + PATIENCE, end)
    timer = Timer(late - monotonic(), hang_up, [sock])
    timer.start()
    try:
        if target.scheme == "https":
            sock.do_handshake()
        connection = HTTPConnection(target.host)
        connection.sock = sock
        connection.request("GET", target.path, headers=HEADERS | {"Host": target.name})
        response = connection.getresponse()
    except (OSError, HTTPException):
        if monotonic() < late:
            raise
        response = None
    finally:
        timer.cancel()
    if monotonic() >= late:
        raise Stop(f"does not answer in time: try again later, or {SAVE}")
    return response


def hang_up(sock):
    with suppress(OSError):                                 # where the other side was faster
        socket.socket.shutdown(sock, socket.SHUT_RDWR)      # of the socket below TLS: it wakes the thread that reads


def body(response, sock, end):
    """The bytes of a response."""
    begin, data, done = monotonic(), bytearray(), Event()
    Thread(target=watch, args=(sock, data, begin, end, done), daemon=True).start()
    try:
        while len(data) <= MAX_BYTES and not is_slow(data, begin, end) and (chunk := response.read1(65536)):
            data += chunk
    except (OSError, HTTPException, ValueError):
        if not is_slow(data, begin, end):
            raise
    finally:
        done.set()
    if is_slow(data, begin, end):
        raise Stop(f"comes too slowly: try again later, or {SAVE}")
    if len(data) > MAX_BYTES:
        raise Stop(f"is larger than {MAX_BYTES // 10**6} MB: save the article alone as a file and load that")
    if response.length:
        raise Stop(f"breaks off before its end: try again, or {SAVE}")
    return bytes(data)


def is_slow(data, begin, end):
    """Has a page that began to come at `begin` brought too little by now, or should have ended?"""
    now = monotonic()
    return now > end or now - begin > PATIENCE and len(data) < SLOWEST * (now - begin)


def watch(sock, data, begin, end, done):
    """Hang up on a page that comes too slowly: a thread, since one read goes on for ever where a chunk's size has no end."""
    while not done.wait(PATIENCE / 8):
        if is_slow(data, begin, end):
            hang_up(sock)


def unpack(data, headers):
    """The bytes of a page that a server has packed although it was asked not to."""
    coding = (headers["Content-Encoding"] or "identity").strip().lower()
    if coding == "identity":
        return data
    try:
        data = zlib.decompressobj(47).decompress(data, MAX_BYTES + 1)
    except zlib.error:
        raise Stop(f"is packed in a way that cannot be opened: {SAVE}") from None
    if len(data) > MAX_BYTES:
        raise Stop(f"is larger than {MAX_BYTES // 10**6} MB: save the article alone as a file and load that")
    return data
