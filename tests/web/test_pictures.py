"""Pictures: only pictures inside the dossier's folder that the dossier names are served."""

import os
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Event, Media
from dashboard.reading import picture_files
from dashboard.web.http import pictures

DOSSIER = "title: x\nevents: [{date: 2014, title: y, media: [{file: pictures/gate.png, alt: The gate}]}]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier's folder with one picture that it names, many files that it does not name, and a secret above
    it.
    """
    (tmp_path / "secret.png").write_bytes(b"secret")
    folder = tmp_path / "dossier"
    for name in (
        "pictures/gate.png",
        "other.PNG",
        ".hidden/a.png",
        ".a.png",
        "drawing.svg",
        "notes.txt",
        "bare",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"picture")
    (folder / "events.yaml").write_text(DOSSIER)
    (folder / "folder.png").mkdir()
    os.mkfifo(folder / "pipe.png")
    (folder / "inner.png").symlink_to("pictures/gate.png")
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    (folder / "up").symlink_to(tmp_path)
    (folder / "to-text.png").symlink_to("notes.txt")
    (folder / "to-hidden.png").symlink_to(".a.png")
    (folder / "round.png").symlink_to("round.png")
    with (folder / "large.png").open("wb") as large:
        large.truncate(picture_files.LARGEST + 1)
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(folder / "events.yaml"))
    return folder


@pytest.mark.parametrize("name", ["pictures/gate.png", "other.PNG", "inner.png"])
def test_a_picture_within_the_folder_is_found(folder: Path, name: str) -> None:
    assert picture_files.find_picture(folder, name)


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png", "pictures/../../secret.png", "/etc/hostname", "out.png", "up/secret.png",
        ".hidden/a.png", ".a.png", "to-hidden.png", "drawing.svg", "notes.txt", "to-text.png", "bare",
        "events.yaml", "folder.png", "pipe.png", "round.png", "large.png", "gone.png", "", ".", "pictures",
        "a\0.png", "x" * 5000 + ".png",
    ],
)  # fmt: skip
def test_files_that_are_no_pictures_or_outside_the_folder_are_not_served(folder: Path, name: str) -> None:
    assert picture_files.find_picture(folder, name) is None


def test_the_pictures_of_a_linked_dossier_are_in_the_folder_of_the_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert picture_files.find_picture(tmp_path / "link", "pictures/gate.png")


def response(digest: str, name: str) -> FileResponse:
    params = {"digest": digest, "name": name}
    return pictures.picture_response(
        Request({"type": "http", "method": "GET", "path_params": params, "headers": []})
    )


def digest_of(folder: Path, name: str) -> str:
    known = picture_files.find_picture(folder, name)
    assert known
    return known.digest


def test_a_picture_that_the_dossier_names_is_sent_with_its_type_and_cached_for_ever(folder: Path) -> None:
    answer = response(digest_of(folder, "pictures/gate.png"), "pictures/gate.png")
    assert answer.headers["content-type"] == "image/png"
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("name", ["other.PNG", "inner.png"])
def test_a_picture_that_the_dossier_does_not_name_is_not_sent(folder: Path, name: str) -> None:
    with pytest.raises(HTTPException) as refused:
        response(digest_of(folder, name), name)
    assert refused.value.status_code == 404


def test_a_changed_picture_has_another_address_and_the_old_one_is_gone(folder: Path) -> None:
    before = digest_of(folder, "pictures/gate.png")
    (folder / "pictures/gate.png").write_bytes(b"another picture")
    assert digest_of(folder, "pictures/gate.png") != before
    with pytest.raises(HTTPException):
        response(before, "pictures/gate.png")


def test_addresses_are_given_for_what_is_in_one_of_the_folders_and_are_safe_in_a_link(
    folder: Path, tmp_path: Path
) -> None:
    (folder / 'a "b"#?.gif').write_bytes(b"picture")
    media = (Media(file='a "b"#?.gif', alt="x"), Media(file="gone.png", alt="y"))
    event = Event(id="e", title="x", date=parse_date("2014"), media=media)
    (name, address), *rest = pictures.addresses(event.media, [tmp_path, folder]).items()
    assert (name, rest) == ('a "b"#?.gif', [])
    assert address.startswith("foldline/pictures/") and address.endswith("/a%20%22b%22%23%3F.gif")
