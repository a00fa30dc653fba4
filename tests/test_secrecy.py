"""Solutions and expected values cannot be read from the learner's process, whatever it tries.

A course is planted with marker texts in everything that must stay secret: reference, checks, mistakes,
alternatives, hidden probes and checks, and the values expected on hidden inputs. Submissions then look
everywhere they can, and report what they find as their result. They must find none of it.
"""

from __future__ import annotations

import os
import site
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from courses import ANSWER, write_course

from autograder.course import Course
from autograder.grading import Grader
from autograder.program import Program
from autograder.sandbox import kernel
from autograder.wire import decode

# Put together here, so that the file that you read is not what is found.
MARK = "SECRET" + "MARK" + "7319"

FILES = {
    "solution.py": ANSWER["solution.py"].replace("return 2 * x", f"return 2 * x  # {MARK} solution"),
    "probes.py": ANSWER["probes.py"],
    "checks.py": ANSWER["checks.py"] + f"\nSECRET = '{MARK} checks'\n",
    "mistakes/squared.py": ANSWER["mistakes/squared.py"].replace("This squares", f"{MARK} This squares"),
    "alternatives/shift.py": f"def answer(x):\n    return x << 1  # {MARK} alternative\n",
    "picture.py": f"def draw(figure, got, expected, inputs):\n    return '{MARK} picture'\n",
    "hidden/probes.py": f"""
        from autograder.probes import probe

        SECRET = "{MARK} hidden probes"

        def inputs(rng):
            return {{"number": 8675309000 + int(rng.integers(10, 99))}}

        @probe
        def hidden_twice(learner, number):
            return learner.answer(number)
        """,
    "hidden/checks.py": f"""
        from autograder.checking import agree, check

        SECRET = "{MARK} hidden checks"

        @check()
        def check_hidden(hidden_twice, expected):
            '''A number that you have not seen'''
            agree(hidden_twice, expected.hidden_twice)
        """,
}

# What every program below begins with: a report of what holds the marker, in pieces that it does not match itself.
HEAD = '''
import gc, os, re, sys, types
NEEDLE = "".join(["SECRET", "MARK", "7319"])
FOUND = []

def look(where, data):
    """Notes a place whose text or bytes hold the marker."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        data = bytes(data).decode("latin-1")
    if NEEDLE in data:
        at = data.index(NEEDLE)
        FOUND.append(f"{where}: {data[at:at + 40]!r}")
'''

TAIL = """
def answer(x):
    if not 0 < x < 100:  # of_zero, and the hidden probes
        return 2 * x
    FOUND.clear()
    visited = search()
    return {"found": FOUND[:20], "visited": visited}
"""

FILE_SYSTEM = '''
def search():
    """Every file below / that can be listed, and every path that is known by name."""
    visited, size = 0, 0
    known = ["/", os.getcwd(), *sys.path, *PLACES, "/proc", "/tmp", "/root", "/home", "/var/tmp", "/dev/shm"]
    seen = set()
    for top in known:
        for folder, folders, files in os.walk(top or "."):
            real = os.path.realpath(folder)
            if real in seen or os.path.basename(real) in SKIPPED:
                folders.clear()
                continue
            seen.add(real)
            for name in files:
                path = os.path.join(folder, name)
                visited += 1
                if re.search(r"\\.(so|pyc|a|h|pyi|js|png|ttf)(\\.|$)", name) or not os.path.isfile(path):
                    continue
                try:
                    with open(path, "rb") as file:
                        look(path, file.read(1 << 16))
                except (OSError, ValueError):
                    pass
    for path in PLACES:
        try:
            with open(path, "rb") as file:
                look(path, file.read())
        except OSError:
            pass
    return visited
'''

OBJECTS = '''
def texts(thing, where):
    if isinstance(thing, (str, bytes, bytearray)):
        look(where, thing)
    elif isinstance(thing, types.CodeType):
        look(where, repr(thing.co_consts))
        for inner in thing.co_consts:
            if isinstance(inner, types.CodeType):
                texts(inner, where)
    elif isinstance(thing, dict):
        for key, value in list(thing.items()):
            for item in (key, value):
                if isinstance(item, (str, bytes, bytearray)):
                    look(where, item)
                elif isinstance(item, int) and 17350618000 < abs(item) < 17350618300:
                    FOUND.append(f"{where}: {item}")
    elif isinstance(thing, (list, tuple, set, frozenset)):
        for item in list(thing):
            if isinstance(item, (str, bytes)):
                look(where, item)

def search():
    """Environment, frames, modules, everything the garbage collector knows."""
    visited = 0
    texts(dict(os.environ), "environment")
    texts(list(sys.argv), "argv")
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename != __file__:
            texts(dict(frame.f_locals), f"locals of {frame.f_code.co_name}")
            for value in list(frame.f_locals.values()):
                texts(value, f"a local of {frame.f_code.co_name}")
        frame = frame.f_back
        visited += 1
    for name, module in list(sys.modules.items()):
        if module is not None and name != __name__:
            texts(vars(module), f"module {name}")
    own = globals()
    gc.unfreeze()  # what was there before the fork is hidden from the collector
    for thing in gc.get_objects():
        if thing is not own and thing is not FOUND:
            texts(thing, f"an object of {type(thing).__name__}")
        if isinstance(thing, types.FunctionType) and thing.__module__ != __name__:
            texts(thing.__code__, f"code of {thing.__name__}")
        visited += 1
    return visited
'''

MEMORY = '''
import ctypes
def search():
    """One's own memory, map by map: the fork server's memory is a part of it."""
    maps = open_maps()
    visited = 0
    for start, end in maps:
        for at in range(start, end, 1 << 20):
            size = min(1 << 20, end - at)
            data = read(at, size)
            # One's own source, constants and findings are no secret.
            for match in re.finditer(NEEDLE.encode(), data):
                text = data[match.start():match.start() + 40]
                if re.match(rb"SECRETMARK7319 [a-z]+", text):
                    FOUND.append(repr(bytes(text)))
            visited += size
    return visited

def open_maps():
    """Where objects are: the maps in /proc cannot be read."""
    try:
        with open("/proc/self/maps") as file:
            lines = [line.split() for line in file]
        return [tuple(int(x, 16) for x in f[0].split("-")) for f in lines if f[1].startswith("r") and "[v" not in f[-1]]
    except OSError:
        pages = sorted({id(thing) >> 18 for thing in gc.get_objects()} | {id(n) >> 18 for n in sys.modules})
        return [(page << 18, (page + 1) << 18) for page in pages]

def read(at, size):
    """The readable pages among these: the kernel says of the others that they are a bad address."""
    parts = []
    for offset in range(0, size, 4096):
        if libc.write(pipe[1], ctypes.c_void_p(at + offset), 4096) == 4096:
            parts.append(os.read(pipe[0], 4096))
    return b"".join(parts)

pipe = os.pipe()
libc = ctypes.CDLL(None, use_errno=True)
'''

DESCRIPTORS = '''
def search():
    """Whatever is open, and the processes that a number may name."""
    visited = 0
    for number in range(64):
        if number == 4:
            continue  # the pipe of the replies
        try:
            os.fstat(number)
        except OSError:
            continue
        visited += 1
        link = f"/proc/self/fd/{number}"
        for way in (lambda: os.pread(number, 1 << 20, 0), lambda: os.listdir(number), lambda: os.readlink(link)):
            try:
                data = way()
                look(f"descriptor {number}", data if isinstance(data, bytes) else repr(data))
            except OSError:
                pass
    for pid in [os.getppid(), 1, *range(2, 50)]:
        for name in ("environ", "cmdline", "maps", "status", "cwd", "root", "exe"):
            for way in (lambda p: open(p, "rb").read(), os.readlink, os.listdir):
                try:
                    data = way(f"/proc/{pid}/{name}")
                    look(f"/proc/{pid}/{name}", data if isinstance(data, bytes) else repr(data))
                except OSError:
                    pass
    return visited
'''


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    made = write_course(
        tmp_path_factory.mktemp("planted"), {"unit/answer": FILES}, limits="cpu = 20\noutput = 64"
    )
    made.exercises[0].stub.parent.mkdir(parents=True)
    made.exercises[0].stub.write_text(f"# {MARK} another learner's stub\n")
    return made


@pytest.fixture(scope="module")
def graders(course: Course, own_cache: Path) -> Iterator[Callable[[str], Grader]]:
    started: dict[str, Grader] = {}

    def get(level: str) -> Grader:
        if not kernel.SUPPORTED:
            pytest.skip(f"level {level} needs Linux on x86-64 or aarch64")
        if level not in started:
            started[level] = Grader(course, isolation=level)
            # The engine has read everything, and the cache holds what the reference and the mistakes gave.
            started[level].grade(course.exercises[0], program("def answer(x):\n    return x * x\n"))
        return started[level]

    yield get
    for grader in started.values():
        grader.close()


def program(source: str) -> Program:
    return Program("answer.py", source.encode())


def places(course: Course, own_cache: Path) -> list[str]:
    """Where the secrets lie, for a program that has guessed every path."""
    secret = [str(path) for path in course.root.rglob("*")]
    kept = [str(path) for path in own_cache.rglob("*") if "compiled" not in path.parts]
    return [str(course.root), str(own_cache), *secret, *kept, str(Path(__file__).parent), __file__]


@pytest.mark.parametrize("level", ["full", "restricted"])
@pytest.mark.parametrize(
    ("search", "least"),
    [(FILE_SYSTEM, 300), (OBJECTS, 1000), (MEMORY, 1 << 22), (DESCRIPTORS, 3)],
    ids=["files", "objects", "memory", "descriptors"],
)
def test_nothing_is_found(
    graders: Callable[[str], Grader], course: Course, own_cache: Path, level: str, search: str, least: int
) -> None:
    folders = filter(os.path.isdir, site.getsitepackages())
    skipped = {name for folder in folders for name in os.listdir(folder)} | {"test", "lib2to3"}
    told = f"PLACES = {places(course, own_cache)!r}\nSKIPPED = {skipped!r}\n"
    found, visited = searched(graders(level), course, HEAD + told + search + TAIL)
    assert found == []
    assert visited >= least  # it did look around


def searched(grader: Grader, course: Course, source: str) -> tuple[list[str], int]:
    verdict = grader.grade(course.exercises[0], program(source))
    observed = decode(grader.observed(course.exercises[0]) or b"")
    assert "doubled" in observed["got"], verdict
    return observed["got"]["doubled"]["found"], observed["got"]["doubled"]["visited"]


def test_the_searches_would_find_what_is_there(course: Course, own_cache: Path) -> None:
    """The same programs at level `process`, where nothing keeps them from reading files: they do find."""
    told = f"PLACES = {places(course, own_cache)!r}\nSKIPPED = set(os.listdir('/')) | {{'site-packages'}}\n"
    with Grader(course, isolation="process") as grader:
        found, _ = searched(grader, course, HEAD + told + FILE_SYSTEM + TAIL)
        kinds = {
            kind for text in found for kind in ("solution", "checks", "hidden") if f"{MARK} {kind}" in text
        }
        assert kinds == {"solution", "checks", "hidden"}
        planted = f"KEPT = ['{MARK[:6]}' '{MARK[6:]} planted']\nimport __main__\n__main__.planted = KEPT[0] + ' text'\n"
        for search in (OBJECTS, MEMORY):
            found, _ = searched(grader, course, HEAD + planted + search + TAIL)
            assert found != []


@pytest.mark.parametrize("level", ["full", "restricted"])
def test_hidden_inputs_and_values_are_not_in_the_visible_child(
    graders: Callable[[str], Grader], course: Course, level: str
) -> None:
    """Neither what is given to the hidden probes nor what is expected of them is anywhere near the visible ones."""
    source = """
import gc
def answer(x):
    if x > 8675309000:
        return 2 * x
    seen = [v for thing in gc.get_objects() if isinstance(thing, dict) for v in list(thing.values())]
    return [v for v in seen if type(v) is int and (8675309000 <= v < 8675310000 or v == 17350618000)]
"""
    grader = graders(level)
    verdict = grader.grade(course.exercises[0], program(source))
    assert decode(grader.observed(course.exercises[0]) or b"")["got"]["doubled"] == []
    assert {check.name: str(check.status) for check in verdict.checks}["check_hidden"] == "passed"


@pytest.mark.parametrize("level", ["full", "restricted"])
def test_a_search_in_the_hidden_child_finds_no_solution(
    graders: Callable[[str], Grader], course: Course, own_cache: Path, level: str
) -> None:
    """The hidden probes themselves are there while they run; the checks, the reference and its values are not."""
    told = f"PLACES = {places(course, own_cache)!r}\nSKIPPED = {{'site-packages', 'lib'}}\n"
    tail = """
def answer(x):
    if x < 8675309000:
        return 2 * x
    search()
    found = [text for text in FOUND if "hidden probes" not in text]
    raise RuntimeError(f"found {len(found)}: {found[:3]}")
"""
    for search in (FILE_SYSTEM, OBJECTS):
        verdict = graders(level).grade(course.exercises[0], program(HEAD + told + search + tail))
        hidden = next(check for check in verdict.checks if check.hidden)
        assert str(hidden.status) == "raised"
        assert (hidden.got or "").startswith("RuntimeError: found 0: []"), hidden


def test_a_course_among_the_packages_of_python_is_hidden(own_cache: Path) -> None:
    """Python's own folder can be read by every program. A course that was put there cannot."""
    if not os.access(sys.prefix, os.W_OK):
        pytest.skip("the folder of this Python cannot be written")
    with tempfile.TemporaryDirectory(dir=sys.prefix) as folder:
        Path(folder).chmod(0o755)
        made = write_course(Path(folder), {"unit/answer": FILES}, limits="cpu = 20")
        told = f"PLACES = {[str(path) for path in Path(folder).rglob('*')]!r}\nSKIPPED = {{'lib'}}\n"
        for level in ("full", "restricted"):
            with Grader(made, isolation=level) as grader:
                found, _ = searched(grader, made, HEAD + told + FILE_SYSTEM + TAIL)
                assert found == []
                named = any(
                    "hiding the names" in lack and folder in lack for lack in grader.isolation_missing
                )
                assert named == (level == "restricted")


def test_what_is_compiled_ahead_holds_nothing_of_a_solution() -> None:
    """The one folder of the cache that a program may read is filled by a process that is given no program."""
    from autograder.probes import warm

    source = Path(warm.__file__).read_text(encoding="utf-8")
    assert "solution" not in source.split('"""')[2]
    assert 'order["probes"]' in source
    assert 'order["source"]' not in source


def test_a_program_cannot_write_where_compiled_operations_are_kept(
    graders: Callable[[str], Grader], course: Course, own_cache: Path
) -> None:
    compiled = own_cache / "compiled"
    before = sorted(compiled.iterdir())
    source = f"""
import jax, os
jax.config.update("jax_persistent_cache_min_compile_time_secs", 0)
def answer(x):
    jax.jit(lambda x: x * 3 + 1)(1.5)
    try:
        open({str(compiled / "planted")!r}, "w")
    except OSError as error:
        return [type(error).__name__, jax.config.jax_compilation_cache_dir, os.path.isdir({str(compiled)!r})]
"""
    for level in ("full", "restricted"):
        grader = graders(level)
        grader.grade(course.exercises[0], program(source))
        told = decode(grader.observed(course.exercises[0]) or b"")["got"]["doubled"]
        # At `restricted` a child of root's that runs as another user cannot reach into root's own folders.
        assert told[1:] in ([str(compiled), True], [None, False]), told
        assert told[2] or level == "restricted"
    assert sorted(compiled.iterdir()) == before
