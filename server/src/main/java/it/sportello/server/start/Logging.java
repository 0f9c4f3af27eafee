package it.sportello.server.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import it.sportello.server.settings.LogSettings;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log up from the settings, on standard error, so that standard output stays for people and their scripts. */
public final class Logging {
    /** Libraries that tell too much at the level of the service. */
    private static final Map<String, Level> QUIETER = Map.of(
            "opennlp", Level.WARN,
            "org.flywaydb", Level.WARN,
            "io.netty", Level.WARN,
            "com.password4j", Level.WARN,
            "freemarker", Level.WARN,
            "io.micrometer", Level.ERROR,
            "io.vertx", Level.WARN);

    private Logging() {}

    /** Before the settings are read, only what is wrong is worth a line. */
    public static void quiet() {
        apply(new LogSettings("plain", "warn"));
    }

    public static void apply(LogSettings settings) {
        bridge();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(context, settings));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(settings.level()));
        root.addAppender(appender);
        QUIETER.forEach((name, level) -> context.getLogger(name).setLevel(level));
    }

    /** What libraries tell Java's own log would otherwise stand unformatted between our lines. */
    private static void bridge() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogSettings settings) {
        Encoder<ILoggingEvent> encoder = settings.format().equals("json") ? new JsonEncoder() : plain();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static PatternLayoutEncoder plain() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0} %msg%n%ex{short}");
        return encoder;
    }
}
