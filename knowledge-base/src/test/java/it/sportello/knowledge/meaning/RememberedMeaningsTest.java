package it.sportello.knowledge.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedMeaningsTest implements MeaningsContract {
    @Override
    public Meanings meanings() {
        return new RememberedMeanings(new InMemoryMeanings());
    }

    @Test
    void itAsksOnceForATextWhateverTheAnswer() {
        List<String> asked = new ArrayList<>();
        Meanings remembered = new RememberedMeanings(new Meanings() {
            @Override
            public String space() {
                return "silent";
            }

            @Override
            public Optional<Meaning> of(String text) {
                asked.add(text);
                return Optional.empty();
            }
        });
        remembered.of("the lamp is broken");
        remembered.of("the lamp is broken");
        assertEquals(List.of("the lamp is broken"), asked);
    }
}
