package it.sportello.desk.page;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** The function {@code t} of the templates: the text under a key, with its values filled in. */
final class Wording implements TemplateMethodModelEx {
    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int at = 0; at < values.length; at++) {
            values[at] = plain(arguments.get(at + 1));
        }
        return texts.say(String.valueOf(plain(arguments.get(0))), values);
    }

    private static Object plain(Object model) throws TemplateModelException {
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("t wants texts and numbers");
    }
}
