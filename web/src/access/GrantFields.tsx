import { useLoad } from "../api/useLoad.ts";
import { useMe } from "../api/useMe.ts";
import { Button } from "../ui/Button.tsx";
import { AreaField, Check } from "../ui/Field.tsx";
import { useFieldError } from "../ui/Form.tsx";
import { fill, useWords } from "../words/index.ts";
import { BLANK_GRANT, isImplied, type GrantDraft } from "./grantDraft.ts";
import { knownActions } from "./knownActions.ts";

interface Props {
  /** What the server calls the list: `grants` of a role, `scopes` of a token. */
  name: "grants" | "scopes";
  value: readonly GrantDraft[];
  onChange: (grants: GrantDraft[]) => void;
}

/** Actions on resources, one set under the other. */
export function GrantFields({ name, value, onChange }: Props) {
  const { access } = useWords();
  const { system } = useMe();
  const actions = useLoad(`actions ${system}`, () => knownActions(system));
  const known = actions.value ?? [];
  const ofRole = name === "grants";
  const error = useFieldError(name);
  const edit = (at: number, change: Partial<GrantDraft>) =>
    onChange(value.map((grant, other) => (other === at ? { ...grant, ...change } : grant)));
  return (
    <>
      {value.map((grant, at) => (
        <fieldset key={at} className="fieldset">
          <legend>{fill(ofRole ? access.grant : access.scope, { n: at + 1 })}</legend>
          <div className="checks" role="group" aria-label={access.actions}>
            {known.map((action) => (
              <Check
                key={action}
                name={`${name}.${at}.actions`}
                label={action}
                checked={grant.actions.includes(action) || isImplied(grant, action)}
                disabled={isImplied(grant, action)}
                onChange={(on) =>
                  edit(at, {
                    actions: known.filter((each) =>
                      each === action ? on : grant.actions.includes(each),
                    ),
                  })
                }
              />
            ))}
          </div>
          <div className="fields">
            <AreaField
              name={`${name}.${at}.patterns`}
              label={access.otherActions}
              hint={access.otherActionsHint}
              rows={2}
              mono
              value={grant.patterns}
              onChange={(patterns) => edit(at, { patterns })}
            />
            <AreaField
              name={`${name}.${at}.resources`}
              label={access.resources}
              hint={access.resourcesHint}
              rows={2}
              mono
              value={grant.resources}
              onChange={(resources) => edit(at, { resources })}
            />
          </div>
          <div>
            <Button
              weight="quiet"
              onClick={() => onChange(value.filter((_, other) => other !== at))}
            >
              {ofRole ? access.removeGrant : access.removeScope}
            </Button>
          </div>
        </fieldset>
      ))}
      {error && (
        <div className="field">
          <span className="error">{error}</span>
        </div>
      )}
      <div>
        <Button onClick={() => onChange([...value, BLANK_GRANT])}>
          {ofRole ? access.addGrant : access.addScope}
        </Button>
      </div>
    </>
  );
}
