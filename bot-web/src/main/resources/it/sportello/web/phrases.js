// What the page itself says. A language that is missing here is served in the office's own.

const PHRASES = {
  it: {
    skip: "Vai al campo per scrivere",
    assistant: "Assistente automatico",
    conversation: "Conversazione",
    messages: "Messaggi",
    greeting:
      "Ciao! Sono l’assistente automatico di questo ufficio. Scrivi la tua domanda con parole tue: " +
      "se non so rispondere, la passo a una persona.",
    privacy: "Come trattiamo i tuoi dati",
    write: "Scrivi un messaggio",
    send: "Invia",
    keys: "Invio per mandare, Maiusc e Invio per andare a capo",
    citizen: "Tu",
    bot: "Assistente automatico",
    person: "Operatore",
    options: "Scegli una risposta, o scrivi il suo numero",
    waiting: "L’assistente sta scrivendo…",
    unsent: "Non ancora inviato. Riprovo tra poco.",
    refused: "Non inviato.",
    retry: "Riprova",
    connection: "La connessione è caduta. Quello che scrivi resta qui e parte appena torna.",
    cookies: "Per usare la chat il browser deve accettare i cookie di questo sito.",
  },
  en: {
    skip: "Go to the message field",
    assistant: "Automatic assistant",
    conversation: "Conversation",
    messages: "Messages",
    greeting:
      "Hello! I am this office’s automatic assistant. Ask your question in your own words: " +
      "if I do not know the answer, I pass it on to a person.",
    privacy: "How we treat your data",
    write: "Write a message",
    send: "Send",
    keys: "Enter to send, Shift and Enter for a new line",
    citizen: "You",
    bot: "Automatic assistant",
    person: "Staff member",
    options: "Choose an answer, or type its number",
    waiting: "The assistant is typing…",
    unsent: "Not sent yet. Trying again shortly.",
    refused: "Not sent.",
    retry: "Try again",
    connection: "The connection is lost. What you write stays here and goes out as soon as it is back.",
    cookies: "To use the chat, the browser must accept this site’s cookies.",
  },
};

/** The first language of the browser that the page speaks; else the office's, else Italian. */
export function chooseLanguage(wanted, ofOffice) {
  const codes = [...wanted.map((tag) => tag.slice(0, 2).toLowerCase()), ofOffice, "it"];
  return codes.find((code) => Object.hasOwn(PHRASES, code));
}

export function phrasesIn(language) {
  return PHRASES[language];
}

/** Puts the phrases where the page names them. */
export function translate(root, phrases) {
  for (const element of root.querySelectorAll("[data-phrase]")) {
    element.textContent = phrases[element.dataset.phrase];
  }
  for (const element of root.querySelectorAll("[data-phrase-label]")) {
    element.setAttribute("aria-label", phrases[element.dataset.phraseLabel]);
  }
}
