package dev.hilo.plant;

import dev.hilo.kernel.announce.Fact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the room announces. */
public sealed interface PlantFact extends Fact {

    /** {@code site.added}, {@code sensor.added} … */
    record ItemAdded(Item item) implements PlantFact {
        @Override
        public String name() {
            return item.level().word() + ".added";
        }

        @Override
        public String subject() {
            return item.subject();
        }

        @Override
        public Map<String, Object> details() {
            return place(item);
        }
    }

    /** Its configuration is another from some time on. */
    record ItemEdited(Item item, Instant validFrom, List<Change> changes) implements PlantFact {
        @Override
        public String name() {
            return item.level().word() + ".edited";
        }

        @Override
        public String subject() {
            return item.subject();
        }

        @Override
        public Map<String, Object> details() {
            var details = place(item);
            details.put("validFrom", validFrom.toString());
            details.put("changes", changes.stream().map(Change::members).toList());
            return details;
        }
    }

    /** It stands elsewhere, or is called otherwise. */
    record ItemMoved(Item item, PlantPath from) implements PlantFact {
        @Override
        public String name() {
            return item.level().word() + ".moved";
        }

        @Override
        public String subject() {
            return item.subject();
        }

        @Override
        public Map<String, Object> details() {
            var details = place(item);
            details.put(
                    "changes",
                    List.of(
                            Map.of(
                                    "field",
                                    "path",
                                    "before",
                                    from.toString(),
                                    "after",
                                    item.path().toString())));
            return details;
        }
    }

    record ItemArchived(Item item) implements PlantFact {
        @Override
        public String name() {
            return item.level().word() + ".archived";
        }

        @Override
        public String subject() {
            return item.subject();
        }

        @Override
        public Map<String, Object> details() {
            return place(item);
        }
    }

    record ItemRestored(Item item) implements PlantFact {
        @Override
        public String name() {
            return item.level().word() + ".restored";
        }

        @Override
        public String subject() {
            return item.subject();
        }

        @Override
        public Map<String, Object> details() {
            return place(item);
        }
    }

    record TemplateAdded(Template template, TemplateSettings settings) implements PlantFact {
        @Override
        public String name() {
            return "template.added";
        }

        @Override
        public String subject() {
            return template.subject();
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "key",
                    template.key().text(),
                    "name",
                    settings.name().orElse(template.key().text()));
        }
    }

    record TemplateEdited(Template template, TemplateVersion version, List<Change> changes)
            implements PlantFact {
        @Override
        public String name() {
            return "template.edited";
        }

        @Override
        public String subject() {
            return template.subject();
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "key",
                    template.key().text(),
                    "name",
                    version.settings().name().orElse(template.key().text()),
                    "version",
                    version.number(),
                    "validFrom",
                    version.validFrom().toString(),
                    "changes",
                    changes.stream().map(Change::members).toList());
        }
    }

    /** One fact for the whole file: every item's versions tell the rest. */
    record PlantImported(String job, Map<String, Object> counts) implements PlantFact {
        @Override
        public String name() {
            return "plant.imported";
        }

        @Override
        public String subject() {
            return "job:" + job;
        }

        @Override
        public Map<String, Object> details() {
            return counts;
        }
    }

    private static Map<String, Object> place(Item item) {
        var details = new LinkedHashMap<String, Object>();
        details.put("path", item.path().toString());
        details.put("name", item.listing().name());
        return details;
    }
}
