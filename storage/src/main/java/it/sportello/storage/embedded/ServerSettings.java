package it.sportello.storage.embedded;

import java.util.HashMap;
import java.util.Map;

/** What the server is told at every start: sized for an office's machine with two cores, little memory at rest. */
final class ServerSettings {
    private static final Map<String, String> SAFETY = Map.of(
            "unix_socket_directories", "",
            "ssl", "off",
            "password_encryption", "scram-sha-256",
            "fsync", "on",
            "full_page_writes", "on",
            "timezone", "UTC");

    private static final Map<String, String> SIZE = Map.of(
            "max_connections", "60",
            "shared_buffers", "64MB",
            "work_mem", "4MB",
            "maintenance_work_mem", "32MB",
            "autovacuum_max_workers", "2",
            "max_parallel_workers_per_gather", "1",
            "max_wal_size", "256MB",
            "min_wal_size", "64MB");

    /**
     * Below the level of failed statements, and their words never: a statement's error can carry what a citizen wrote,
     * and it reaches the client that sent it anyway.
     */
    private static final Map<String, String> LOG = Map.of(
            "logging_collector", "off",
            "log_destination", "stderr",
            "log_timezone", "UTC",
            "log_line_prefix", "%m [%p] ",
            "lc_messages", "C",
            "log_min_messages", "log",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_checkpoints", "off");

    private ServerSettings() {}

    static Map<String, String> forMajor(int major) {
        Map<String, String> settings = new HashMap<>(SAFETY);
        settings.putAll(SIZE);
        settings.putAll(LOG);
        if (major >= 18) {
            settings.put("io_workers", "1");
        }
        return settings;
    }
}
