package it.sportello.knowledge.phrases;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import it.sportello.core.speech.PhraseKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/** One phrase: a template that reaches nothing but its own values. */
record Phrase(String source, Template template) {
    /** The narrowest button of all channels. */
    private static final int LONGEST_LABEL = 20;

    private static final Configuration TEMPLATES = templates();

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setAPIBuiltinEnabled(false);
        templates.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setOutputFormat(MarkdownFormat.INSTANCE);
        templates.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        templates.setRecognizeStandardFileExtensions(false);
        templates.setNumberFormat("computer");
        return templates;
    }

    /** The phrase, once it has been said with samples of all that it may be said with. */
    static Phrase tried(PhraseKey key, String text, Function<String, IllegalArgumentException> refused) {
        boolean isLabel = key.name().startsWith("OPTION_");
        if (isLabel && (text.strip().length() > LONGEST_LABEL || text.contains("${") || text.contains("<#"))) {
            throw refused.apply("plain text of at most " + LONGEST_LABEL + " characters is wanted");
        }
        try {
            Phrase phrase = new Phrase(text.strip(), new Template(key.key(), new StringReader(text), TEMPLATES));
            for (Map<String, Object> sample : Placeholders.samples(key)) {
                phrase.with(sample);
            }
            return phrase;
        } catch (ParseException e) {
            throw refused.apply(firstLine(e.getEditorMessage()));
        } catch (InvalidReferenceException e) {
            throw refused.apply("unknown placeholder ${" + e.getBlamedExpressionString() + "}");
        } catch (TemplateException e) {
            throw refused.apply(firstLine(e.getMessageWithoutStackTop()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    String with(Map<String, Object> values) throws TemplateException {
        StringWriter said = new StringWriter();
        try {
            template.process(values, said);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return said.toString().strip();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("malformed template");
    }
}
