"""Drafts: opened, saved as they are typed, copied, sent; with the remarks on them that were waived."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, col, select

from followup_tui.domain.facts import DraftView
from followup_tui.domain.models import Draft, DraftVersion, Interview, LogEntry, Waiver
from followup_tui.domain.words import Happening, Outcome
from followup_tui.storage.sending import refuse_sent, sent_at
from followup_tui.storage.store import Store
from followup_tui.storage.work import Work
from followup_tui.text import one_line

# Who comes back after so long may want what was there before.
_PAUSE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Another text for a letter.

    Args:
        draft: its draft as it was read; None where this text begins one.
        kind: the name of its kind.
        contact_id: the recipient; None for the company.
        subject: the subject.
        body: the other text.
        language: the language that it is written in.
    """

    draft: Draft | None
    kind: str
    contact_id: int | None
    subject: str
    body: str
    language: str = "en"


class Drafts:
    """Every question and change about texts to be sent.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, interview_id: int, kind: str, contact_id: int | None) -> DraftView | None:
        """The newest draft of a kind for a recipient; None while there is none.

        Args:
            interview_id: the interview it is about.
            kind: the name of the kind.
            contact_id: the recipient; None for the company.
        """
        with self._store.read() as session:
            draft = session.exec(
                select(Draft)
                .where(Draft.interview_id == interview_id, Draft.kind == kind)
                .where(col(Draft.contact_id).is_not_distinct_from(contact_id))
                .order_by(col(Draft.id).desc())
            ).first()
            return None if draft is None else _view(session, draft)

    def of_interview(self, interview_id: int) -> list[DraftView]:
        """Every draft about an interview, the oldest first."""
        with self._store.read() as session:
            drafts = session.exec(
                select(Draft).where(Draft.interview_id == interview_id).order_by(col(Draft.id))
            ).all()
            return [_view(session, draft) for draft in drafts]

    def begin(self, interview_id: int, values: Mapping[str, Any]) -> DraftView:
        """Begin a draft.

        Args:
            interview_id: the interview it is about.
            values: kind, contact_id, subject and body.

        Raises:
            InvalidError: something can't be stored as it is.
        """
        with self._store.change() as work:
            interview = work.get(Interview, interview_id)
            draft = work.add(
                Draft,
                {
                    **values,
                    "application_id": interview.application_id,
                    "interview_id": interview_id,
                    "edited_at": work.now,
                },
            )
        return DraftView(draft)

    def save(self, draft_id: int, version: int, subject: str, body: str) -> Draft:
        """Store what was typed; what stood there before a longer pause is kept as a version.

        Raises:
            ConflictError: it was changed elsewhere since; `theirs` is the draft as it is there.
            FollowupError: it was sent.
        """
        with self._store.change() as work:
            draft = work.get(Draft, draft_id, version)
            if (draft.subject, draft.body) != (subject, body):
                refuse_sent(work.session, draft)
                if work.now - draft.edited_at >= _PAUSE:
                    _keep(work, draft, "before it was taken up again")
                work.change(draft, {"subject": subject, "body": body, "edited_at": work.now})
        return draft

    def keep_version(self, draft_id: int, subject: str, body: str, reason: str) -> DraftVersion:
        """Keep a text of a draft beside it.

        Args:
            draft_id: the draft.
            subject: the subject to keep.
            body: the body to keep.
            reason: why it is kept.

        Raises:
            NotFoundError: the draft is gone.
        """
        with self._store.change() as work:
            work.get(Draft, draft_id)
            return work.add(
                DraftVersion,
                {"draft_id": draft_id, "subject": subject, "body": body, "reason": reason, "at": work.now},
            )

    def rewrite(self, interview_id: int, texts: Sequence[Rewritten], label: str, reason: str) -> None:
        """Give several letters another text in one change; what each said before is kept as a version.

        Args:
            interview_id: the interview that they are about.
            texts: the texts.
            label: what to call the change when it is taken back.
            reason: why the earlier texts are kept.

        Raises:
            ConflictError: one of them was changed elsewhere since.
            FollowupError: one of them was sent.
        """
        with self._store.change(label) as work:
            interview = work.get(Interview, interview_id)
            for text in texts:
                values = {"subject": text.subject, "body": text.body, "edited_at": work.now}
                if text.draft is None:
                    place = {"application_id": interview.application_id, "interview_id": interview_id}
                    named = {"kind": text.kind, "contact_id": text.contact_id, "language": text.language}
                    work.add(Draft, {**place, **named, **values})
                    continue
                draft = work.get(Draft, text.draft.id or 0, text.draft.version)
                refuse_sent(work.session, draft)
                _keep(work, draft, reason)
                work.change(draft, values)

    def versions(self, draft_id: int) -> list[DraftVersion]:
        """The kept states of a draft, the newest first."""
        with self._store.read() as session:
            query = (
                select(DraftVersion)
                .where(DraftVersion.draft_id == draft_id)
                .order_by(col(DraftVersion.id).desc())
            )
            return list(session.exec(query).all())

    def waive(self, draft_id: int, rule: str, passage: str, reason: str) -> Waiver:
        """Set a remark aside, with the reason; where it was waived before, with the new one.

        Args:
            draft_id: the draft.
            rule: the id of the rule.
            passage: what the remark points at, or is about.
            reason: why it is none here.
        """
        with self._store.change("Waived a remark") as work:
            work.get(Draft, draft_id)
            passage = one_line(passage)
            found = work.session.exec(
                select(Waiver).where(
                    Waiver.draft_id == draft_id, Waiver.rule == rule, Waiver.passage == passage
                )
            ).first()
            if found is not None:
                work.change(found, {"reason": reason, "at": work.now})
                return found
            return work.add(
                Waiver,
                {"draft_id": draft_id, "rule": rule, "passage": passage, "reason": reason, "at": work.now},
            )

    def unwaive(self, waiver_id: int) -> None:
        """Let a remark speak again."""
        with self._store.change("Took a waiver back") as work:
            work.remove(work.get(Waiver, waiver_id))

    def write_in(self, draft_id: int, language: str) -> Draft:
        """Say in which language a draft is written.

        Args:
            draft_id: the draft.
            language: a tag such as "en", "de" or "pt-BR".

        Raises:
            FollowupError: it was sent.
        """
        with self._store.change("Changed the language") as work:
            draft = work.get(Draft, draft_id)
            refuse_sent(work.session, draft)
            work.change(draft, {"language": language})
        return draft

    def copied(self, draft_id: int) -> Draft:
        """Note that a draft was copied, which is not sending it; the text is kept as a version."""
        with self._store.change() as work:
            draft = work.get(Draft, draft_id)
            _keep(work, draft, "copied")
            work.change(draft, {"copied_at": work.now})
        return draft

    def sent(
        self,
        draft_id: int,
        version: int,
        *,
        outcome: Outcome = Outcome.none,
        covers: Collection[int] = (),
        promised: date | None = None,
    ) -> DraftView:
        """Log that a draft was sent, or a script called with; its text is kept as it is for ever.

        Args:
            draft_id: the draft.
            version: the version that the screen had read.
            outcome: for a call, how it went.
            covers: the contacts whom a text is for that somebody passes on to several: each has an entry.
            promised: for a call, the day that they named; it is logged, too.

        Raises:
            ConflictError: it was changed elsewhere since.
            FollowupError: it was sent before.
        """
        with self._store.change("Logged it as sent") as work:
            draft = work.get(Draft, draft_id, version)
            refuse_sent(work.session, draft)
            kept = work.add(DraftVersion, _version(work, draft, "sent"))
            place = {"application_id": draft.application_id, "interview_id": draft.interview_id}
            about = {**place, "at": work.now, "recorded_at": work.now}
            entry = {
                **about,
                "draft_version_id": kept.id,
                "happening": Happening.sent if outcome is Outcome.none else Happening.called,
                "outcome": outcome,
                "kind": draft.kind,
            }
            reached: Collection[int | None] = covers or (draft.contact_id,)
            for contact_id in reached:
                work.add(LogEntry, {**entry, "contact_id": contact_id})
            if promised is not None:
                named = {"happening": Happening.promise, "day": promised, "contact_id": draft.contact_id}
                work.add(LogEntry, {**about, **named})
        return DraftView(draft, work.now)


def _view(session: Session, draft: Draft) -> DraftView:
    waivers = session.exec(select(Waiver).where(Waiver.draft_id == draft.id).order_by(col(Waiver.id))).all()
    return DraftView(draft, sent_at(session, draft), tuple(waivers))


def _keep(work: Work, draft: Draft, reason: str) -> None:
    """Keep the text of a draft as a version, unless the newest version is just that."""
    newest = work.session.exec(
        select(DraftVersion).where(DraftVersion.draft_id == draft.id).order_by(col(DraftVersion.id).desc())
    ).first()
    if newest is None or (newest.subject, newest.body) != (draft.subject, draft.body):
        work.add(DraftVersion, _version(work, draft, reason))


def _version(work: Work, draft: Draft, reason: str) -> dict[str, Any]:
    text = {"draft_id": draft.id, "subject": draft.subject, "body": draft.body}
    return {**text, "reason": reason, "at": work.now}
