package nl.kpimodel.core.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.edition.FieldChange.Field;
import org.jspecify.annotations.Nullable;

/** One entry of a catalogue as texts by field, so that all kinds of entries are compared in the same way. */
record ModelEntry(EntryChange.Kind kind, String entry, String name, Map<Field, String> fields) {
    private static final Pattern SIGNS = Pattern.compile("[%#](?:[\\s/]*[%#])*");

    /** Returns all entries of a catalogue, by kind and then in model order. */
    static List<ModelEntry> of(KpiCatalogue catalogue) {
        List<ModelEntry> entries = new ArrayList<>();
        catalogue.layers().forEach(layer -> entries.add(of(layer)));
        catalogue.domains().forEach(domain -> entries.add(of(domain)));
        catalogue.phases().forEach(phase -> entries.add(of(phase)));
        catalogue.intendedEffects().forEach(effect -> entries.add(of(effect)));
        catalogue.kpis().forEach(kpi -> entries.add(of(kpi)));
        catalogue.questionnaires().forEach(questionnaire -> entries.add(of(questionnaire)));
        catalogue.items().forEach(item -> entries.add(of(item)));
        catalogue.links().forEach(row -> entries.add(of(row)));
        return entries;
    }

    /** Returns the entries by which an edition without definitions can be compared: the names of KPIs, life domains and phases. */
    static List<ModelEntry> names(KpiCatalogue catalogue) {
        List<ModelEntry> entries = new ArrayList<>();
        catalogue.domains().forEach(domain -> entries.add(named(EntryChange.Kind.DOMAIN, "domain " + domain.number(), domain.name())));
        catalogue.phases().forEach(phase -> entries.add(named(EntryChange.Kind.PHASE, "phase " + phase.number(), phase.name())));
        catalogue.kpis().forEach(kpi -> entries.add(named(EntryChange.Kind.KPI, kpi.id().toString(), kpi.name())));
        return entries;
    }

    private static ModelEntry named(EntryChange.Kind kind, String entry, String name) {
        return new Fields().put(Field.NAME, name).entry(kind, entry, name);
    }

    private static ModelEntry of(Layer.Introduction layer) {
        return new Fields().put(Field.NAME, layer.name())
                .put(Field.INTRODUCTION, layer.introduction())
                .entry(EntryChange.Kind.LAYER, "layer " + layer.layer(), layer.name());
    }

    private static ModelEntry of(LifeDomain domain) {
        return new Fields().put(Field.NAME, domain.name())
                .put(Field.SUBTHEMES, domain.subthemes())
                .entry(EntryChange.Kind.DOMAIN, "domain " + domain.number(), domain.name());
    }

    private static ModelEntry of(ProcessModel.Phase phase) {
        return new Fields().put(Field.NAME, phase.name())
                .put(Field.COMPLEXITY, phase.complexity())
                .entry(EntryChange.Kind.PHASE, "phase " + phase.number(), phase.name());
    }

    private static ModelEntry of(IntendedEffect effect) {
        return new Fields().put(Field.TEXT, effect.text())
                .put(Field.DOMAIN, effect.domain().number())
                .put(Field.VARIANTS, effect.variants().stream().map(IntendedEffect.Variant::text).collect(Collectors.joining("\n")))
                .entry(EntryChange.Kind.INTENDED_EFFECT, effect.id().toString(), effect.text());
    }

    private static ModelEntry of(Kpi kpi) {
        Fields fields = new Fields().put(Field.UNIT, signs(kpi.name()));
        if (kpi instanceof EffectIndicator indicator) {
            // The name is the first line of the text.
            fields.put(Field.TEXT, indicator.text()).put(Field.DOMAIN, indicator.domain().number());
        } else {
            fields.put(Field.NAME, kpi.name()).put(Field.DEFINITION, kpi.definition().text());
        }
        if (kpi instanceof ImpactKpi impact) {
            fields.put(Field.INTENDED_EFFECT, impact.intendedEffect()).put(Field.DOMAIN, impact.domain().number());
        } else if (kpi instanceof ActivityKpi activity) {
            fields.put(Field.PHASE, activity.phase().number());
        } else if (kpi instanceof QualityKpi quality) {
            fields.put(Field.ADDITIONAL, quality.additional());
        }
        return fields.put(Field.DEFINITION_STATUS, kpi.definition().status()).entry(EntryChange.Kind.KPI, kpi.id().toString(), kpi.name());
    }

    private static ModelEntry of(Questionnaire.Text questionnaire) {
        return new Fields().put(Field.NAME, questionnaire.name())
                .put(Field.STEM, questionnaire.stem())
                .entry(EntryChange.Kind.QUESTIONNAIRE, "questionnaire " + questionnaire.questionnaire(), questionnaire.name());
    }

    private static ModelEntry of(Questionnaire.Item item) {
        return new Fields().put(Field.SECTION_TITLE, item.sectionTitle())
                .put(Field.TEXT, item.text())
                .put(Field.DOMAIN, item.domain().number())
                .entry(EntryChange.Kind.ITEM, item.id().toString(), item.text() == null ? "" : item.text());
    }

    private static ModelEntry of(Link.Row row) {
        return new Fields().put(Field.INDICATORS, row.indicators())
                .put(Field.ITEMS, row.items())
                .put(Field.PROFESSIONAL_ITEMS, row.professionalItems())
                .put(Field.NOTE, row.note())
                .entry(EntryChange.Kind.LINK, "link " + row.impact(), "");
    }

    private static @Nullable String signs(String name) {
        Matcher signs = SIGNS.matcher(name);
        return signs.lookingAt() ? signs.group() : null;
    }

    /** Texts by field. An absent text is left out. */
    private static final class Fields {
        private final Map<Field, String> texts = new EnumMap<>(Field.class);

        Fields put(Field field, @Nullable Object value) {
            Object said = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            String text = said instanceof Collection<?> several
                    ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                    : said == null ? "" : said.toString();
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
            return this;
        }

        ModelEntry entry(EntryChange.Kind kind, String entry, String name) {
            return new ModelEntry(kind, entry, name, texts);
        }
    }
}
