"""A voice for Orca that writes down what it is given to say, a JSON object a line, in place of a synthesizer.

Orca loads it as its speech server (`speechServerFactory` of its settings).
"""
import json
import os

from gi.repository import GLib
from orca import speech_generator, speechserver
from orca.acss import ACSS

HEARD = open(os.environ["ORCA_HEARD"], "a", encoding="utf-8", buffering=1)


def write(**said):
    HEARD.write(json.dumps(said, ensure_ascii=False) + "\n")


def voice_with_language(plain):
    """Orca 43 finds out in which language the page has a text, and then leaves it at that; here the voice carries it."""
    def voice(self, key=None, **args):
        voices = plain(self, key, **args)
        if args.get("language"):
            voices[0][ACSS.FAMILY] = speechserver.VoiceFamily({speechserver.VoiceFamily.LANG: args["language"]})
        return voices
    return voice


speech_generator.SpeechGenerator.voice = voice_with_language(speech_generator.SpeechGenerator.voice)


def language(acss):
    """The language in which a text is to be spoken, where its page names one."""
    family = (acss or {}).get(ACSS.FAMILY) or {}
    return family.get(speechserver.VoiceFamily.LANG) or ""


class SpeechServer(speechserver.SpeechServer):
    only = None

    @staticmethod
    def getFactoryName():
        return "Written down"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer.only = SpeechServer.only or SpeechServer()
        return SpeechServer.only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer.only = None

    def getInfo(self):
        return ["Written down", "written-down"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text and not isinstance(text, ACSS):
            write(says=text, lang=language(acss))

    def speakCharacter(self, character, acss=None):
        write(says=character, lang=language(acss))

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        def following():
            context, acss = next(utterances, (None, None))
            if context is None:
                return False
            self.speak(context.utterance, acss)
            for stage in (speechserver.SayAllContext.PROGRESS, speechserver.SayAllContext.COMPLETED):
                context.currentOffset = context.startOffset if stage == speechserver.SayAllContext.PROGRESS else context.endOffset
                progress(context.copy(), stage)
            return True
        GLib.idle_add(following)

    def stop(self):
        pass

    def shutdown(self):
        SpeechServer.only = None
