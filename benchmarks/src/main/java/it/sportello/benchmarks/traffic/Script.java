package it.sportello.benchmarks.traffic;

import java.util.List;

/**
 * What citizens say, one thing after the other and then from the beginning again: questions that the starter knowledge
 * answers, each another one, between them courtesies, buttons and what nobody can answer. No answer depends on what was
 * said before, so that a message which was refused changes nothing for the next.
 */
final class Script {
    /** What everybody says first. */
    static final Step OPENING = Step.text("ciao");

    static final List<Step> STEPS = List.of(
            Step.text("come si rinnova la carta d'identità?"),
            Step.text("quando scade la tari"),
            Step.text("ho perso la carta d'identità"),
            Step.press("a:spid"),
            Step.text("qnd inizia la prima prova di maturita?"),
            Step.text("grazie"),
            Step.text("a che ora apre il centro di raccolta dei rifiuti?"),
            Step.text("cambio di residenza come si fa"),
            Step.text("come si paga l'imu"),
            Step.press("a:multa"),
            Step.text("ritiro rifiuti ingombranti a casa"),
            Step.text("iscrizione asilo nido"),
            Step.text("chi ha vinto la partita ieri sera allo stadio, e con quale risultato è finita?"),
            Step.text("menu della mensa scolastica"),
            Step.text("permesso ztl"),
            Step.press("a:autolettura-contatore"),
            Step.text("come faccio la voltura dell'acqua"),
            Step.text("l'acqua del rubinetto esce marrone"),
            Step.text("che cos'è il conguaglio dell'acqua"),
            Step.text("bonus idrico a chi spetta"),
            Step.text("come ritiro il diploma"),
            Step.press("a:tessera-elettorale"),
            Step.text("quando escono i risultati della maturità"),
            Step.text("esame di terza media, quali prove ci sono"));

    private Script() {}
}
