package dev.hilo.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.access.audit.AuditRow;
import dev.hilo.server.http.CsvLine;
import java.util.List;
import java.util.Locale;

/** Rows of the trail as CSV. */
final class AuditCsv {

    static final String HEADER =
            "seq,at,actorKind,actorId,actorName,action,subject,subjectName,outcome,details,"
                    + "address,requestId,previous,hash\r\n";

    private final ObjectMapper json;

    AuditCsv(ObjectMapper json) {
        this.json = json;
    }

    String line(AuditRow row) {
        var entry = row.entry();
        return CsvLine.of(
                List.of(
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
                        row.hash()));
    }

    private String details(AuditRow row) {
        try {
            return json.writeValueAsString(row.entry().details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
