package it.sportello.desk.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The templates of the pages. They escape whatever they are given, know texts, numbers, lists and maps only, and reach
 * no class and no method.
 */
public final class Templates {
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    public Templates() {
        templates.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "desk/templates");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setRecognizeStandardFileExtensions(true);
        templates.setLocalizedLookup(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setAPIBuiltinEnabled(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        templates.setNumberFormat("computer");
        templates.setObjectWrapper(new PlainValues());
    }

    /** The page of that template. A template that does not fit its model is a defect, and fails. */
    public String fill(String name, Map<String, Object> model) {
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate(name + ".ftlh").process(model, page);
        } catch (IOException broken) {
            throw new UncheckedIOException("template " + name, broken);
        } catch (TemplateException broken) {
            throw new IllegalStateException("template " + name + " does not fit its model", broken);
        }
        return page.toString();
    }

    private static final class PlainValues extends SimpleObjectWrapper {
        PlainValues() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
            if (value instanceof SafeHtml html) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
            }
            return super.handleUnknownType(value);
        }
    }
}
