package it.sportello.knowledge.article;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every place where offices are kept promises; each test begins with none. */
public interface OfficesContract {
    Office WATER = new Office(new OfficeId("zz-acqua"), Map.of(Language.ITALIAN, "Ufficio dell'acqua"));

    Offices offices();

    @Test
    default void thereAreNoneBeforeTheFirst() {
        assertEquals(List.of(), got(offices().all()));
    }

    @Test
    default void allComeInTheOrderInWhichTheyWereAdded() {
        got(offices().save(WATER));
        got(offices().save(Invented.REGISTRY));
        assertEquals(List.of(WATER, Invented.REGISTRY), got(offices().all()));
    }

    @Test
    default void savingAgainRenamesAndKeepsThePlace() {
        Office renamed = new Office(WATER.id(), Map.of(Language.ITALIAN, "Acqua", Language.ENGLISH, "Water"));
        got(offices().save(WATER));
        got(offices().save(Invented.REGISTRY));
        got(offices().save(renamed));
        assertEquals(List.of(renamed, Invented.REGISTRY), got(offices().all()));
    }
}
