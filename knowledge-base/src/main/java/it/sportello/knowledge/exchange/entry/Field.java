package it.sportello.knowledge.exchange.entry;

import java.util.List;
import java.util.Set;

/** What a column can hold, with the names under which offices keep it; the first one is what we write. */
public enum Field {
    ID("codice", "id", "code", "chiave", "key", "identificativo", "sigla"),
    TITLE("titolo", "title", "argomento", "topic", "oggetto", "subject", "tema"),
    OFFICE("ufficio", "office", "settore", "servizio", "ente", "department", "owner", "ufficio competente"),
    FROM(
            "valida dal",
            "valido dal",
            "valid from",
            "dal",
            "from",
            "inizio",
            "data inizio",
            "inizio validita",
            "start",
            "start date"),
    TO(
            "valida fino al",
            "valido fino al",
            "valid to",
            "valid until",
            "al",
            "to",
            "until",
            "fino al",
            "valida al",
            "valido al",
            "fine",
            "data fine",
            "fine validita",
            "scadenza",
            "data scadenza",
            "expires",
            "end",
            "end date"),
    YEARLY_FROM("ogni anno dal", "every year from", "stagione dal", "season from"),
    YEARLY_TO("ogni anno al", "ogni anno fino al", "every year to", "stagione al", "season to"),
    REVIEW("da rivedere entro", "rivedere entro", "revisione", "review by", "review", "data revisione"),
    /** The name of a fact; with a value it makes a line one of facts. */
    FACT("dato", "nome del dato", "fact", "placeholder"),
    LABEL("descrizione", "descrizione del dato", "label", "description"),
    KIND("tipo", "tipo di dato", "kind", "type"),
    VALUE("valore", "value"),
    /** The code of the right answer; with a question it makes a line one of gold questions. */
    EXPECTED("risposta attesa", "codice risposta attesa", "expected", "expected answer"),
    EXAMPLES(
            "domanda",
            "domande",
            "question",
            "questions",
            "esempio",
            "esempi",
            "example",
            "examples",
            "domanda di esempio",
            "domande di esempio",
            "example question",
            "example questions",
            "quesito",
            "quesiti"),
    /** Said instead of the answer on the channel whose name follows. */
    VARIANT("risposta su", "answer on"),
    /** Codes of other answers, offered below. */
    RELATED("vedi anche", "risposte collegate", "see also", "related", "related answers"),
    SOURCE("fonte", "source"),
    SOURCE_ADDRESS("indirizzo della fonte", "source address", "source link", "link della fonte"),
    SOURCE_DAY("fonte controllata il", "source checked on", "source as of"),
    ANSWER("risposta", "answer", "risposte", "answers", "testo", "text", "reply", "testo risposta");

    /** What only lines of facts or of gold questions hold. */
    public static final Set<Field> OF_FACTS = Set.of(FACT, LABEL, KIND, VALUE);

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    public String heading() {
        return names.get(0);
    }

    public List<String> names() {
        return names;
    }

    /** Whether it is said once for each language. */
    public boolean isSpoken() {
        return this == TITLE || this == EXAMPLES || this == ANSWER || this == VARIANT || this == VALUE;
    }
}
