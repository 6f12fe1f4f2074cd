/* libical's own writer and parser, for `benchmarks calendar`: what they need for the same events, timed within.
 *
 *   libical-rival write FILE    builds the events of a file anew and writes them; prints seconds and bytes
 *   libical-rival parse FILE    parses a file; prints seconds and components
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static char *whole(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, file) != (size_t)size) return NULL;
    text[size] = 0;
    fclose(file);
    return text;
}

/* The same properties as the feed that is read has, each event copied value by value into a new component. */
static char *rebuilt(icalcomponent *source) {
    icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    for (icalcomponent *event = icalcomponent_get_first_component(source, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(source, ICAL_VEVENT_COMPONENT)) {
        icalcomponent *made = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property;
             property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY))
            icalcomponent_add_property(made, icalproperty_new_clone(property));
        icalcomponent_add_component(calendar, made);
    }
    char *text = icalcomponent_as_ical_string_r(calendar);
    icalcomponent_free(calendar);
    return text;
}

int main(int count, char **words) {
    if (count != 3) return 64;
    icalerror_set_errors_are_fatal(0);
    char *text = whole(words[2]);
    if (!text) return 1;
    double start = now();
    icalcomponent *calendar = icalparser_parse_string(text);
    double parsed = now() - start;
    if (!calendar) return 1;
    if (!strcmp(words[1], "parse")) {
        printf("%.9f %d\n", parsed, icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT));
        return 0;
    }
    start = now();
    char *written = rebuilt(calendar);
    printf("%.9f %zu\n", now() - start, strlen(written));
    return 0;
}
