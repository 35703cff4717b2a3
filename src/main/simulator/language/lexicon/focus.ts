/** Only what is in focus is sharp. */
export const SHALLOW_FOCUS = {
  en: [
    'shallow depth of field',
    'shallow focus',
    'bokeh',
    'blurred background',
    'blurry background',
    'out of focus background',
    'soft focus background',
    'background blur',
    'narrow depth of field',
  ],
  id: [
    'bokeh',
    'latar belakang kabur',
    'latar kabur',
    'latar buram',
    'latar belakang buram',
    'ruang tajam sempit',
    'fokus dangkal',
    'background blur',
    'latar ngeblur',
    'depth of field sempit',
    'latar belakang blur',
  ],
}

export const DEEP_FOCUS = {
  en: ['deep focus', 'everything in focus', 'sharp background', 'deep depth of field'],
  id: ['fokus dalam', 'semua tajam', 'latar tajam', 'ruang tajam luas'],
}
