package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.internal.Tree;

/**
 * The scope of a selection (Dutch: <i>scope</i>): a service, the people who use it, and the effect that they should have from it. Source:
 * handleiding 2025, chapter 5, step 1, "Kies een combinatie van een gewenst effect met het type gebruikers dat erbij hoort (Dit is je
 * scope)".
 *
 * <p>A blank text counts as absent. Immutable.
 *
 * @param service the service (<i>dienst</i>): an intervention or activity
 * @param targetGroup the people who use it (<i>doelgroep</i>)
 * @param intendedEffect the effect to achieve (<i>gewenst effect</i>), in the organisation's own words
 * @param project the name that participants know, which fills the stem of the questionnaire: "Door mijn deelname aan ..."
 */
public record SelectionScope(Optional<String> service, Optional<String> targetGroup, Optional<String> intendedEffect, Optional<String> project) {
    private static final SelectionScope NONE = new SelectionScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Creates a scope.
     *
     * @throws IllegalArgumentException if a text is longer than 2000 characters or contains what looks like a citizen number
     */
    public SelectionScope {
        service = SelectionText.optional(service, "service");
        targetGroup = SelectionText.optional(targetGroup, "target group");
        intendedEffect = SelectionText.optional(intendedEffect, "intended effect");
        project = SelectionText.optional(project, "name of the project");
    }

    /** {@return the empty scope} */
    public static SelectionScope none() {
        return NONE;
    }

    /**
     * {@return this scope with another service}
     *
     * @param service the service; blank for none
     */
    public SelectionScope withService(String service) {
        return new SelectionScope(Optional.of(service), targetGroup, intendedEffect, project);
    }

    /**
     * {@return this scope with another target group}
     *
     * @param targetGroup the target group; blank for none
     */
    public SelectionScope withTargetGroup(String targetGroup) {
        return new SelectionScope(service, Optional.of(targetGroup), intendedEffect, project);
    }

    /**
     * {@return this scope with another intended effect}
     *
     * @param intendedEffect the intended effect; blank for none
     */
    public SelectionScope withIntendedEffect(String intendedEffect) {
        return new SelectionScope(service, targetGroup, Optional.of(intendedEffect), project);
    }

    /**
     * {@return this scope with another project name}
     *
     * @param project the name; blank for none
     */
    public SelectionScope withProject(String project) {
        return new SelectionScope(service, targetGroup, intendedEffect, Optional.of(project));
    }

    /** {@return the tree form, with the keys of the selection file; a key without a value is left out} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .known("service", service)
                .known("targetGroup", targetGroup)
                .known("intendedEffect", intendedEffect)
                .known("project", project)
                .toMap();
    }
}
