package dev.hilo.plant;

/**
 * A template in the version that counts.
 *
 * @param machineCount how many machines follow it
 */
public record TemplateView(Template template, TemplateVersion version, int machineCount) {

    public String name() {
        return version.settings().name().orElse(template.key().text());
    }
}
