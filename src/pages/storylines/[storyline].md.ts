import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { kb } from '../../model/index.ts';
import { toStorylineMarkdown } from '../../outputs/storyline-markdown.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () =>
  kb.storylines.map((storyline) => ({ params: { storyline: storyline.id }, props: { storyline } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props, site: origin }) =>
  new Response(toStorylineMarkdown(props.storyline, String(origin ?? site.origin)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
