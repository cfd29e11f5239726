"""Sessions as plain data, for JSON; there and back again they are the same.

    {"schema": 1, "session": {"uid", "name", "created", "reviewer", "roots": [str]},
     "entries": [{"path", "revision", "stamp", "gauge", "seconds", "opened", "gone"}],
     "events": [EVENT, …]}

    EVENT = {"number", "entry", "revision", "at", "reviewer", "deed"} and, where they are given,
            "rule", "subject", "scope", "places": [QUOTE], "note", "verdict", "about", "result",
            "changes": [{"quote": QUOTE, "replacement"}]
    QUOTE = {"exact", "prefix", "suffix", "start", "before", "after"}

Numbers of entries and events count from 1 within what is exported. What undecodable bytes became
(lone surrogates) is kept: the JSON must be written in ASCII.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from reader.article.model import Stamp
from reader.review.model import (
    Change,
    Deed,
    Entry,
    Event,
    Gauge,
    Quote,
    ReviewError,
    Scope,
    Session,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A whole session: what export writes and import reads.

    ``opened`` are the numbers of the entries that were ever opened.
    """

    session: Session
    entries: tuple[Entry, ...]
    events: tuple[Event, ...]
    opened: frozenset[int] = frozenset()


def event_data(event: Event) -> dict[str, Any]:
    """An event without its numbers; what has its default is left out."""
    data: dict[str, Any] = {
        "revision": event.revision,
        "at": _written(event.at),
        "reviewer": event.reviewer,
        "deed": event.deed.value,
        "rule": event.rule,
        "subject": event.subject,
        "scope": "" if event.scope is Scope.ONCE else event.scope.value,
        "places": [quote._asdict() for quote in event.places],
        "changes": [
            {"quote": change.quote._asdict(), "replacement": change.replacement}
            for change in event.changes
        ],
        "note": event.note,
        "verdict": event.verdict and event.verdict.value,
        "about": event.about,
        "result": event.result,
    }
    return {key: value for key, value in data.items() if value or key in {"revision", "reviewer"}}


def event_of(data: Mapping[str, Any], number: int, entry: int) -> Event:
    """The event of ``data``.

    Raises:
        ReviewError: it is no event.
    """
    try:
        return Event(
            number=number,
            entry=entry,
            revision=_text(data["revision"]),
            at=_read(data["at"]),
            reviewer=_text(data["reviewer"]),
            deed=Deed(data["deed"]),
            rule=_text(data.get("rule", "")),
            subject=_text(data.get("subject", "")),
            scope=Scope(data.get("scope", Scope.ONCE)),
            places=tuple(_quote(quote) for quote in data.get("places", ())),
            changes=tuple(
                Change(_quote(change["quote"]), _text(change["replacement"]))
                for change in data.get("changes", ())
            ),
            note=_text(data.get("note", "")),
            verdict=Verdict(data["verdict"]) if data.get("verdict") else None,
            about=None if data.get("about") is None else int(data["about"]),
            result=_text(data.get("result", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReviewError(f"event {number} cannot be read: {_why(error)}") from error


def record_data(record: Record) -> dict[str, Any]:
    """A session as data, its entries and events numbered from 1."""
    entries = {entry.number: index for index, entry in enumerate(record.entries, 1)}
    events = {event.number: index for index, event in enumerate(record.events, 1)}
    session = record.session
    return {
        "schema": SCHEMA,
        "session": {
            "uid": session.uid,
            "name": session.name,
            "created": _written(session.created),
            "reviewer": session.reviewer,
            "roots": list(session.roots),
        },
        "entries": [
            _entry_data(entry, opened=entry.number in record.opened) for entry in record.entries
        ],
        "events": [
            {"number": events[event.number], "entry": entries[event.entry]}
            | event_data(replace(event, about=events.get(event.about or 0)))
            for event in record.events
        ],
    }


def record_of(data: object) -> Record:
    """The session of ``data``, numbered from 1 as there.

    Raises:
        ReviewError: it is no session, or of a later version.
    """
    if not isinstance(data, dict) or "session" not in data:
        raise ReviewError("this is no exported review session")
    fields = cast("dict[str, Any]", data)
    if fields.get("schema") != SCHEMA:
        raise ReviewError(
            f"exported by a newer version (schema {fields.get('schema')}); update this program"
        )
    try:
        head: dict[str, Any] = fields["session"]
        session = Session(
            number=0,
            uid=_text(head["uid"]),
            name=_text(head["name"]),
            created=_read(head["created"]),
            reviewer=_text(head["reviewer"]),
            roots=tuple(_text(root) for root in head["roots"]),
        )
        rows: list[dict[str, Any]] = fields["entries"]
        entries = tuple(_entry_of(row, number) for number, row in enumerate(rows, 1))
        opened = frozenset(number for number, row in enumerate(rows, 1) if row["opened"])
        events = tuple(
            event_of(row, number, _known(row["entry"], len(entries)))
            for number, row in enumerate(fields["events"], 1)
        )
        for event in events:
            if event.about is not None:
                _known(event.about, event.number - 1)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise ReviewError(f"this session cannot be read: {_why(error)}") from error
    return Record(session, entries, events, opened)


def _entry_data(entry: Entry, *, opened: bool) -> dict[str, Any]:
    stamp, gauge = entry.stamp, entry.gauge
    return {
        "path": entry.path,
        "revision": entry.revision,
        "stamp": stamp and [stamp.device, stamp.inode, stamp.size, stamp.modified_ns],
        "gauge": gauge
        and {
            "errors": gauge.errors,
            "warnings": gauge.warnings,
            "notes": gauge.notes,
            "ease": gauge.ease,
            "words": gauge.words,
        },
        "seconds": entry.seconds,
        "opened": opened,
        "gone": entry.gone,
    }


def _entry_of(row: Mapping[str, Any], number: int) -> Entry:
    stamp, gauge = row["stamp"], row["gauge"]
    return Entry(
        number=number,
        path=_text(row["path"]),
        revision=None if row["revision"] is None else _text(row["revision"]),
        stamp=None if stamp is None else Stamp(*(int(part) for part in stamp)),
        gauge=None if gauge is None else _gauge(gauge),
        seconds=float(row["seconds"]),
        gone=bool(row["gone"]),
    )


def _gauge(data: Mapping[str, Any]) -> Gauge:
    ease = data["ease"]
    return Gauge(
        int(data["errors"]),
        int(data["warnings"]),
        int(data["notes"]),
        None if ease is None else float(ease),
        int(data["words"]),
    )


def _quote(data: Mapping[str, Any]) -> Quote:
    return Quote(
        _text(data["exact"]),
        _text(data["prefix"]),
        _text(data["suffix"]),
        int(data["start"]),
        None if data["before"] is None else int(data["before"]),
        None if data["after"] is None else int(data["after"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def _known(number: object, limit: int) -> int:
    if not isinstance(number, int) or not 1 <= number <= limit:
        raise ValueError(f"there is no number {number!r:.40}")
    return number


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _read(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return moment.astimezone(UTC)


def _why(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
