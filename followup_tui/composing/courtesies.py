"""Turns of phrase that stand in everybody's letters: that two texts share them makes neither a copy."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from followup_tui.composing.tokens import tokens

# A phrase a line; of "(one|other|)" any one stands there, or nothing.
_PHRASES = """
thank you (very much|so much|again|once again|once more|both|all|)
(many|) thanks (again|once again|once more|so much|)
with (kind|many) thanks
for (your|the) (time|consideration|time and consideration|time and patience|help|kind help)
for (taking|making|finding) (the|) time
(to|for) (meet|speak|talk|meeting|speaking|talking) (with|to|) (me|you)
it was (a pleasure|great|good|nice|lovely) to (meet|see|speak with|talk to) you
it was (a pleasure|great|good|nice|lovely) (meeting|seeing|talking to|speaking with) you
(i|) (look|looking|am looking|i'm looking) forward to (hearing from you|your reply|your answer) (soon|)
i (hope|would be glad|look forward) to hear from you
i would be (happy|glad) to (answer any questions|hear from you)
please (let me know|tell me) if you (have|need) any (further|more|) (questions|information)
please (let me know|tell me) if you need anything (else|further|more|)
if you (have|need) (any|any further|anything|further) (questions|information|)
(please|) (do not|don't) hesitate to (contact me|reach out|get in touch|ask)
(please|) feel free to (contact me|reach out|get in touch|ask)
(have|i wish you) a (good|nice|great|pleasant) (day|week|weekend)
i hope (you are well|you're well|this finds you well|this message finds you well)
vielen dank (nochmals|)
herzlichen dank (nochmals|)
(für|dass sie sich) (ihre|die|das|) (zeit|gespräch|gute gespräch|angenehme gespräch|freundliche gespräch)
ich freue mich (sehr|) (auf ihre antwort|auf ihre rückmeldung|von ihnen zu hören)
für (rückfragen|fragen) stehe ich ihnen (gerne|gern|jederzeit|jederzeit gerne) zur verfügung
je vous remercie (encore|beaucoup|)
merci (beaucoup|encore|)
(pour|de) (votre temps|le temps)
dans l'attente de votre (réponse|retour)
(muchas|) gracias (de nuevo|otra vez|)
por (su|tu|el) tiempo
quedo a la espera de su respuesta
お世話になっております
お忙しい(中|ところ)
(貴重な|)お時間を(割いて|)(いただき|頂き|くださり|下さり|頂戴し|作って)(まして|)
(誠に|本当に|どうも|大変|)ありがとうござい(ました|ます)
(心より|厚く|)(御礼|お礼)(を|)申し上げます
(どうぞ|どうか|何卒|今後とも|)(よろしく|宜しく)(お願い|御願い)(いたします|致します|申し上げます|します)
お待ちしております
ขอบคุณ(มาก|เป็นอย่างมาก|)(ครับ|ค่ะ|)
(สำหรับ|ที่สละ)เวลา
ด้วยความเคารพ
"""
_CHOICE = re.compile(r"\(([^()]*)\)")


def courteous(words: Sequence[str]) -> Iterator[range]:
    """Where turns of courtesy are, as places among the words; none of them overlap.

    Args:
        words: the words of a text, folded.
    """
    known = _by_first_words()
    firsts = {first for first, *_ in known}
    behind = 0
    for at in [at for at, word in enumerate(words) if word in firsts]:
        one, two = tuple(words[at : at + 1]), tuple(words[at : at + 2])
        for phrase in (*known.get(two, ()), *known.get(one, ())) if at >= behind else ():
            if tuple(words[at : at + len(phrase)]) == phrase:
                behind = at + len(phrase)
                yield range(at, behind)
                break


@cache
def _by_first_words() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The phrases by their first two words, or the only one, the longest first."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for line in _PHRASES.strip().splitlines():
        parts = _CHOICE.split(line)
        options = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
        for chosen in product(*options):
            phrase = tuple(tokens("".join(chosen)))
            found.setdefault(phrase[:2], []).append(phrase)
    for phrases in found.values():
        phrases.sort(key=len, reverse=True)
    return found
