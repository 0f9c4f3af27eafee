package it.sportello.server.service;

import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** A look into the tables of a running service, past all of its code. */
public record Database(Path data) {

    public DatabaseAddress address() throws Exception {
        return EmbeddedPostgres.running(data).orElseThrow();
    }

    /** The first column of what a query finds, as texts. */
    public List<String> texts(String sql, Object... parameters) throws Exception {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
            }
            return texts;
        }
    }

    /** The number that a query finds. */
    public long count(String sql, Object... parameters) throws Exception {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    public void change(String sql, Object... parameters) throws Exception {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private Connection connect() throws Exception {
        DatabaseAddress address = address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws Exception {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
