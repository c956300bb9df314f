import type { Language } from "../api/access.ts";
import { chooseTheme, useTheme, type Theme } from "../theme/theme.ts";
import { Segments } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";
import { chooseLanguage, LANGUAGES, useLanguage } from "../words/language.ts";

/** Language and theme, for anybody at this screen. */
export function DisplayChoice({
  onLanguage = chooseLanguage,
}: {
  onLanguage?: (language: Language) => void;
}) {
  const { common } = useWords();
  const language = useLanguage();
  const theme = useTheme();
  return (
    <div className="display-choice">
      <Segments
        name="language"
        label={common.language}
        value={language}
        onChange={onLanguage}
        options={Object.entries(LANGUAGES) as [Language, string][]}
      />
      <Segments<Theme>
        name="theme"
        label={common.theme}
        value={theme}
        onChange={chooseTheme}
        options={[
          ["system", common.themeSystem],
          ["light", common.themeLight],
          ["dark", common.themeDark],
        ]}
      />
    </div>
  );
}
