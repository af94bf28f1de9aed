/** What a reply template may have filled in from the ticket at hand. */
export const templateFields = ['nama', 'nomor', 'judul', 'dataKurang', 'solusi', 'kantor', 'petugas'] as const;
export type TemplateField = (typeof templateFields)[number];

export type FilledTemplate = {
  text: string;
  /** Names in braces that are no field of ours, or of which nothing is known yet; they stay visible in the text. */
  unfilled: string[];
};

/**
 * Puts what is known into the braces of a template. A value is taken as it is, braces and all, and nothing that is not
 * known disappears: the officer sees `{solusi}` and writes it.
 */
export function fillTemplate(body: string, values: Partial<Record<TemplateField, string>>): FilledTemplate {
  const unfilled = new Set<string>();
  const text = body.replace(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/g, (whole, name: string) => {
    const value = isField(name) ? values[name]?.trim() : undefined;
    if (value) return value;
    unfilled.add(name);
    return whole;
  });
  return { text, unfilled: [...unfilled] };
}

/** Names in braces that no ticket will ever fill in: most likely a slip of the pen. */
export function unknownFields(body: string): string[] {
  return fillTemplate(body, {}).unfilled.filter((name) => !isField(name));
}

function isField(name: string): name is TemplateField {
  return templateFields.some((field) => field === name);
}
