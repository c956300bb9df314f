package dev.hilo.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.access.audit.AuditRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of the trail as CSV (RFC 4180). A cell never begins a spreadsheet's formula. */
final class AuditCsv {

    static final String HEADER =
            "seq,at,actorKind,actorId,actorName,action,subject,subjectName,outcome,details,"
                    + "address,requestId,previous,hash\r\n";

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final ObjectMapper json;

    AuditCsv(ObjectMapper json) {
        this.json = json;
    }

    String line(AuditRow row) {
        var entry = row.entry();
        return List.of(
                        Long.toString(row.seq()),
                        entry.at().toString(),
                        entry.actor().kind().name().toLowerCase(Locale.ROOT),
                        entry.actor().id(),
                        entry.actor().name(),
                        entry.action(),
                        entry.subject(),
                        entry.subjectName(),
                        entry.outcome().name().toLowerCase(Locale.ROOT),
                        details(row),
                        entry.address(),
                        entry.requestId(),
                        row.previous(),
                        row.hash())
                .stream()
                .map(AuditCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private String details(AuditRow row) {
        try {
            return json.writeValueAsString(row.entry().details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cell(String text) {
        var safe =
                !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
