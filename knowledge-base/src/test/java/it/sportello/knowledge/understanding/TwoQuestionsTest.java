package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.message.Language;
import it.sportello.knowledge.release.KnowledgeInService;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Messages that ask twice, and such as only look so: language, words, and the articles that are to be answered with. */
class TwoQuestionsTest {
    /** What is left of a message beside its sure answers. */
    private static final String REST = "?";

    private static final String ONE_QUESTION = "=";

    private static final KnowledgeInService KNOWLEDGE = RealKnowledge.inService();
    private static final List<String[]> MESSAGES = RealKnowledge.table("two-questions.tsv");

    @Test
    void fourInFiveMessagesThatAskTwiceAreAnsweredTwice() {
        List<String[]> twice =
                MESSAGES.stream().filter(line -> !line[2].equals(ONE_QUESTION)).toList();
        List<String> wrong = wrong(twice);
        assertTrue(wrong.size() * 5 <= twice.size(), wrong.toString());
    }

    @Test
    void ofTwentyMessagesThatAreOneQuestionAtMostOneIsCut() {
        List<String[]> once =
                MESSAGES.stream().filter(line -> line[2].equals(ONE_QUESTION)).toList();
        List<String> wrong = wrong(once);
        assertTrue(wrong.size() * 20 <= once.size(), wrong.toString());
    }

    private static List<String> wrong(List<String[]> messages) {
        return messages.stream()
                .filter(line -> !answered(line[0], line[1]).equals(line[2]))
                .map(line -> line[1] + " " + answered(line[0], line[1]))
                .toList();
    }

    private static String answered(String language, String words) {
        Answer answer = KNOWLEDGE
                .understand(RealKnowledge.question(words.replace("\\n", "\n"), new Language(language)))
                .answer();
        return answer instanceof Answer.Several several ? shown(several) : ONE_QUESTION;
    }

    private static String shown(Answer.Several several) {
        String sure = several.answers().stream().map(RealKnowledge::shown).collect(Collectors.joining(" "));
        boolean leavesARest = several.rest().isPresent() || several.answers().size() == 1;
        return leavesARest ? sure + " " + REST : sure;
    }
}
