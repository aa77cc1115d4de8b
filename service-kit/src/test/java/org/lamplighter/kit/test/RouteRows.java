package org.lamplighter.kit.test;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.test.RouteTable.Row;

/**
 * Rows of a route table that the same tokens open and close.
 *
 * <pre>
 * table.opensTo(dispatcher).closedTo(elsewhere, 404).where("id", order)
 *     .post("/api/desk/v1/work-orders/{id}/lock", "{…}", 200, 409)
 *     .get("/api/desk/v1/work-orders/{id}", "");
 * </pre>
 */
public final class RouteRows {

    private final RouteTable table;
    private final @Nullable String right;
    private final @Nullable String other;
    private final int otherStatus;
    private final Map<String, String> variables;

    RouteRows(RouteTable table, @Nullable String right) {
        this(table, right, null, 0, Map.of());
    }

    private RouteRows(
            RouteTable table,
            @Nullable String right,
            @Nullable String other,
            int otherStatus,
            Map<String, String> variables) {
        this.table = table;
        this.right = right;
        this.other = other;
        this.otherStatus = otherStatus;
        this.variables = variables;
    }

    /** Rows that this token, which lacks nothing but the thing, does not open. */
    public RouteRows closedTo(String token, int status) {
        return new RouteRows(table, right, token, status, variables);
    }

    /** Rows with this value for a variable of their paths. */
    public RouteRows where(String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return new RouteRows(table, right, other, otherStatus, Map.copyOf(more));
    }

    /** Asks with this query; empty for none. */
    public RouteRows get(String path, String query, Integer... answers) {
        return row("GET", path, row -> row.at(filled(path) + query), answers);
    }

    /** Asks. */
    public RouteRows get(String path) {
        return get(path, "");
    }

    /** Sends a body of JSON. */
    public RouteRows post(String path, String json, Integer... answers) {
        return row("POST", path, row -> row.body(json), answers);
    }

    /** Sends a body of JSON. */
    public RouteRows put(String path, String json, Integer... answers) {
        return row("PUT", path, row -> row.body(json), answers);
    }

    /** Deletes. */
    public RouteRows delete(String path, Integer... answers) {
        return row("DELETE", path, row -> {}, answers);
    }

    /** Any other row. */
    public RouteRows row(String method, String path, Consumer<Row> more, Integer... answers) {
        table.route(method, path, row -> {
            row.at(filled(path));
            if (right != null) {
                row.right(right);
            }
            if (other != null) {
                row.otherOwner(other, otherStatus);
            }
            if (answers.length > 0) {
                row.answers(answers);
            }
            more.accept(row);
        });
        return this;
    }

    /** The path with the variables filled in. */
    public String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }
}
