package dev.hilo.server.cli;

import dev.hilo.server.settings.Setting;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every setting as a flag of a command. */
final class SettingFlags {

    private SettingFlags() {}

    static void addTo(CommandSpec spec) {
        for (Setting setting : Setting.values()) {
            var option =
                    OptionSpec.builder(setting.flag())
                            .type(String.class)
                            .paramLabel(setting.valueName())
                            .description(
                                    setting.sentence()
                                            + (setting.usual().isEmpty()
                                                    ? ""
                                                    : " (" + setting.usual() + ")"));
            if (setting.isSwitch()) {
                option.arity("0..1").fallbackValue("true").paramLabel("true|false");
            }
            spec.addOption(option.build());
        }
    }

    /** What was given on the command line. */
    static Map<Setting, String> given(CommandSpec spec) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = spec.findOption(setting.flag()).getValue();
            if (value != null) {
                flags.put(setting, value);
            }
        }
        return flags;
    }
}
