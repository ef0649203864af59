package org.daopai.model.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How value types are generated: a public builder beside the abstract class, everything else
 * hidden.
 */
/*
 * Kept in the source only. Were the style itself in the class files, everybody who compiles against them without the
 * annotations of Immutables would be warned of an unknown enum constant, and with -Werror could not compile.
 */
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    depluralizeDictionary = {"finish:finishes"},
    allowedClasspathAnnotations = {Override.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface ImmutableStyle {}
