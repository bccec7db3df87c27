"""The look at the outcome, topics, practice; a better answer stands with its question."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


_SIGNS = (("++", "pp"), ("C#", "csharp"), ("c#", "csharp"), ("F#", "fsharp"), ("f#", "fsharp"))
_LONGEST = 20_000  # as long as a text may be
_WEAKEST = (
    "SELECT id, say_now FROM question WHERE reflection_id = :reflection"
    " AND verdict IN ('not_answered', 'partly') ORDER BY verdict = 'partly', position, id LIMIT 1"
)


def upgrade() -> None:
    op.create_table(
        "practice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=24), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_practice_question_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice")),
    )
    with op.batch_alter_table("practice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_practice_question_id"), ["question_id"], unique=False)

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.add_column(sa.Column("topic", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("foreseen", sa.String(length=24), nullable=False, server_default="open")
        )
        batch_op.add_column(sa.Column("star", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("at_rest", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("practise_on", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_question_practise_on"), ["practise_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_question_topic"), ["topic"], unique=False)

    with op.batch_alter_table("question", schema=None) as batch_op:
        for column in ("topic", "foreseen", "at_rest"):
            batch_op.alter_column(column, server_default=None)

    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.add_column(sa.Column("outcome_at", sa.DateTime(timezone=True), nullable=True))

    _file_questions()
    _move_better_answers()


def _file_questions() -> None:
    """File every question under its own words."""
    connection = op.get_bind()
    filed = [
        {"number": number, "topic": _topic(text)}
        for number, text in connection.execute(sa.text("SELECT id, text FROM question"))
    ]
    if filed:
        connection.execute(sa.text("UPDATE question SET topic = :topic WHERE id = :number"), filed)


def _topic(text: str) -> str:
    for sign, word in _SIGNS:
        text = text.replace(sign, word)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    words = "".join(one if unicodedata.category(one)[0] in "LMN" else " " for one in folded)
    return (" ".join(words.split()) or "".join(folded.split()))[:300].strip()


def _move_better_answers() -> None:
    """Put the better answer to the weakest question where that is and fits; else it stays an answer."""
    connection = op.get_bind()
    written = sa.text(
        "SELECT id, reflection_id, value FROM answer WHERE prompt = 'better_answer' AND value <> ''"
    )
    for number, reflection, value in connection.execute(written).fetchall():
        weakest = connection.execute(sa.text(_WEAKEST), {"reflection": reflection}).first()
        said = "\n\n".join(part for part in (weakest.say_now, value) if part) if weakest else ""
        if weakest and len(said) <= _LONGEST:
            values = {"said": said, "question": weakest.id, "answer": number}
            connection.execute(sa.text("UPDATE question SET say_now = :said WHERE id = :question"), values)
            connection.execute(sa.text("DELETE FROM answer WHERE id = :answer"), values)
