import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Failure } from "../ui/Failure.tsx";
import { Check } from "../ui/Field.tsx";
import { useFieldError } from "../ui/Form.tsx";
import { useWords } from "../words/index.ts";
import { useRoleName } from "./roleName.ts";

export function RoleChecks({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (roles: string[]) => void;
}) {
  const { access } = useWords();
  const roleName = useRoleName();
  const error = useFieldError("roles");
  const roles = useLoad("roles to choose", () => api.roles(), "roles");
  const turn = (key: string, on: boolean) =>
    onChange(on ? [...value, key] : value.filter((other) => other !== key));
  return (
    <fieldset className="fieldset">
      <legend>{access.roles}</legend>
      <div className="checks">
        {roles.value?.items.map(({ key, name }) => (
          <Check
            key={key}
            name="roles"
            label={roleName(key, name)}
            checked={value.includes(key)}
            onChange={(on) => turn(key, on)}
          />
        ))}
      </div>
      {roles.failure && <Failure failure={roles.failure} retry={roles.reload} />}
      {error && (
        <div className="field">
          <span className="error">{error}</span>
        </div>
      )}
    </fieldset>
  );
}
