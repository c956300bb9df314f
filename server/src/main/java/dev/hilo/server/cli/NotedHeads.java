package dev.hilo.server.cli;

import dev.hilo.access.audit.AuditVerifier.NotedHead;
import dev.hilo.kernel.Key;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Heads of chains that somebody wrote down: {@code main:1842:3f2a…}. */
final class NotedHeads implements ITypeConverter<NotedHeads.Noted> {

    private static final Pattern SHAPE = Pattern.compile("([^:]+):(\\d{1,18}):([0-9a-f]{64})");

    /** One of them. */
    record Noted(Key tenant, NotedHead head) {}

    static Optional<NotedHead> of(Key tenant, List<Noted> noted) {
        return noted.stream()
                .filter(each -> each.tenant().equals(tenant))
                .map(Noted::head)
                .findFirst();
    }

    @Override
    public Noted convert(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches() || Key.parse(matcher.group(1)).isEmpty()) {
            throw new TypeConversionException("a head looks like main:1842:<64 hex digits>");
        }
        return new Noted(
                new Key(matcher.group(1)),
                new NotedHead(Long.parseLong(matcher.group(2)), matcher.group(3)));
    }
}
