package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;

/** How the library measures a KPI: the calculation of each of its figures in words, and the basis of each part of the specification. */
final class MeasureReading {
    /** The number of figures that are shown initially; the others are collapsed. */
    private static final int MOST_SHOWN = 4;

    private final BrowserWords words;
    private final HtmlText html;
    private final MeasureSpecification measure;
    private final Language language;

    MeasureReading(BrowsedModel browsed, HtmlText html, MeasureSpecification measure) {
        this.words = browsed.words();
        this.html = html;
        this.measure = measure;
        this.language = words.language();
    }

    void write() throws IOException {
        html.open("section", "class", "reading").element("h3", words.of("reading")).open("div");
        html.element("p", measure.reading().in(language), "class", "lead");
        List<MeasureComponent> components = measure.components();
        int shown = Math.min(components.size(), MOST_SHOWN);
        figures(components.subList(0, shown));
        if (shown < components.size()) {
            html.open("details").element("summary", words.agreeing("reading.more", components.size() - shown));
            figures(components.subList(shown, components.size()));
            html.close();
        }
        html.element("p", BrowserWords.capitalised(words.term("direction." + measure.direction())) + ".", "class", "note");
        html.close().close();
        basis();
    }

    private void figures(List<MeasureComponent> components) throws IOException {
        html.open("div", "class", "figures");
        for (MeasureComponent component : components) {
            figure(component);
        }
        html.close();
    }

    private void figure(MeasureComponent component) throws IOException {
        html.open("div", "class", "figure").open("h4").text(component.label().in(language) + " ");
        html.element("span", kindAndUnit(component), "class", "kind").close();
        html.open("div", "class", "fraction").open("div");
        boolean divides = component.denominator().isPresent();
        part(divides ? "part.NUMERATOR" : "part.UNIT", component.numerator().in(language), "numerator");
        if (divides) {
            part("part.DENOMINATOR", component.denominator().get().in(language), "denominator");
        }
        html.close();
        if (divides && component.unit() == MeasureComponent.Unit.PERCENT) {
            html.element("p", "× 100 %", "class", "times");
        } else if (divides && component.unit() == MeasureComponent.Unit.PER_10000) {
            html.element("p", language == Language.DUTCH ? "× 10.000" : "× 10,000", "class", "times");
        }
        html.close();
        html.element("p", timing(component.timing()), "class", "note");
        String left = leftOut(component);
        if (!left.isEmpty()) {
            html.element("p", left, "class", "note");
        }
        html.close();
    }

    private String kindAndUnit(MeasureComponent component) {
        String kind = words.term("kind." + component.kind());
        String unit = words.term("measureUnit." + component.unit() + ".name");
        return kind.equals(unit) ? kind : words.of("reading.kind", kind, unit);
    }

    private void part(String term, String text, String className) throws IOException {
        html.open("p", "class", className).element("span", words.term(term) + " ", "class", "role").text(text).close();
    }

    private String timing(Timing timing) {
        String when = words.term("timing." + timing.kind());
        return timing.leadingDate().isPresent()
                ? words.of("reading.timing", when, words.name(timing.leadingDate().get()))
                : words.of("reading.timing.noDate", when);
    }

    /** Returns what is not counted, in sentences. */
    private String leftOut(MeasureComponent component) {
        List<String> sentences = new ArrayList<>();
        for (ExclusionReason reason : component.excluded()) {
            words.find("excluded." + reason).ifPresent(sentences::add);
        }
        for (MeasureComponent.MissingField missing : component.missing()) {
            sentences.add(words.of("reading.missing", words.name(missing.field()), words.term("missingRule." + missing.rule())));
        }
        return String.join(" ", sentences);
    }

    private enum Status {
        STATED,
        INTERPRETED,
        GAP
    }

    private void basis() throws IOException {
        html.open("section", "class", "wide basis").element("h3", words.of("basis")).open("div", "class", "three");
        for (Status status : Status.values()) {
            Map<String, List<Basis>> alike = alike(status);
            html.open("div", "class", "basis-" + status).open("h4").element("span", words.of("basis." + status + ".sign"), "class", "sign", "aria-hidden", "true");
            html.text(" " + words.of("basis." + status) + " ").element("span", Integer.toString(alike.size()), "class", "count").close();
            html.element("p", words.of(alike.isEmpty() ? "basis." + status + ".none" : "basis." + status + ".about"), "class", "note");
            if (!alike.isEmpty()) {
                html.open("ul");
                for (List<Basis> bases : alike.values()) {
                    basis(bases);
                }
                html.close();
            }
            html.close();
        }
        html.close().close();
    }

    /** Groups bases with the same words, so that they are listed once with all their parts. */
    private Map<String, List<Basis>> alike(Status status) {
        Map<String, List<Basis>> alike = new LinkedHashMap<>();
        for (Basis basis : measure.basis()) {
            if (statusOf(basis) == status) {
                alike.computeIfAbsent(content(basis), first -> new ArrayList<>()).add(basis);
            }
        }
        return alike;
    }

    private static Status statusOf(Basis basis) {
        return basis instanceof Basis.Stated ? Status.STATED : basis instanceof Basis.Interpreted ? Status.INTERPRETED : Status.GAP;
    }

    private String content(Basis basis) {
        return basis instanceof Basis.Stated stated ? stated.quotes().toString() : reason(basis);
    }

    private String reason(Basis basis) {
        return basis instanceof Basis.Interpreted interpreted ? interpreted.reason().in(language) : ((Basis.Gap) basis).supply().in(language);
    }

    private void basis(List<Basis> alike) throws IOException {
        Set<String> roles = new LinkedHashSet<>();
        for (Basis basis : alike) {
            roles.add(words.term("part." + basis.part()) + basis.aboutOption().map(this::option).orElse("") + of(basis));
        }
        html.open("li").element("small", String.join("; ", roles));
        if (alike.get(0) instanceof Basis.Stated stated) {
            for (Basis.Quote quote : stated.quotes()) {
                html.open("span").element("q", quote.text(), "lang", "nl").text(" (" + words.term("quotePlace." + quote.place()) + ")").close();
            }
        } else {
            html.text(" " + reason(alike.get(0)));
        }
        html.close();
    }

    private String option(MeasureSpecification.Option option) {
        return ": " + words.term("option." + option.key());
    }

    /** Returns the figures that a basis concerns, if it does not concern all. */
    private String of(Basis basis) {
        if (basis.components().size() == measure.components().size()) {
            return "";
        }
        return basis.components().stream().map(key -> measure.require(key).label().in(language)).collect(Collectors.joining(", ", " (", ")"));
    }
}
